import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '../../../../utils/model/article';
import type { HighlightColor } from '../../../../utils/model/highlight';
import { textLang } from '../../../../utils/model/text-lang';
import { useMedia } from '../../../hooks/use-media';
import { useStored } from '../../../hooks/use-stored';
import { useHighlightSettings } from '../../highlights/use-highlight-settings';
import { useIsBeside } from './use-is-beside';
import { useMarkKeys } from './use-mark-keys';
import { type Marking, useMarking } from './use-marking';
import { type Marks, useMarks } from './use-marks';
import { useWalk } from './use-walk';

/** Takes the document of the article's frame; `whole` tells when all its text is there. */
export type OnFramePage = (page: Document, whole: Promise<void>, signal: AbortSignal) => void;

/** Everything about highlights that the open article needs. */
export interface ReaderMarks {
  marks: Marks;
  marking: Marking;
  names: Record<HighlightColor, string>;
  onPage: OnFramePage;
  /** Whether the list is on show. */
  isListOpen: boolean;
  /** Raised whenever the list is asked for the focus. */
  focusKey: number;
  toggleList: () => void;
}

interface ReaderMarksOptions {
  id: string;
  article: Article | undefined;
  scroller: RefObject<HTMLElement | null>;
  /** Words of the search that led here. */
  terms: readonly string[];
  /** The highlight that the address asks for. */
  wanted?: string;
}

// There the list would take the text's place.
const LOW = '(max-height: 559px)';
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';

export function useReaderMarks({ id, article, scroller, terms, wanted }: ReaderMarksOptions): ReaderMarks {
  const { names, color } = useHighlightSettings();
  const marks = useMarks(id, scroller, article?.kind !== 'link');
  const isOff = !article || Boolean(article.deletedAt);
  const marking = useMarking({ article, marks, scroller, nextColor: color, isOff });
  const lang = article && textLang(article);
  const walk = useWalk({ marks, marking, scroller, lang, terms });

  const count = marks.entries?.length ?? 0;
  const [isWanted, setWanted] = useStored('library.highlightList', true, isFlag);
  // An empty list takes no room unless it is asked for: then it says how the first highlight is made. Neither does one that would lie below the text.
  const isBeside = useIsBeside(scroller, article?.id);
  const isLow = useMedia(LOW);
  const isRoomy = isBeside && !isLow && count > 0;
  const [isAsked, setAsked] = useState(false);
  const [focusKey, setFocusKey] = useState(0);
  useEffect(() => setAsked(false), [id, count > 0]);
  const isListOpen = !isOff && (isRoomy ? isWanted : isAsked);
  const setOpen = (isOpen: boolean) => (isRoomy ? setWanted(isOpen) : setAsked(isOpen));

  const attachKeys = useMarkKeys({
    marks,
    marking,
    walk,
    scroller,
    isOff,
    openList() {
      setOpen(true);
      setFocusKey((key) => key + 1);
    },
  });
  const onPage = useCallback<OnFramePage>((page, whole, signal) => {
    marks.attach(page, whole, signal);
    marking.attach(page, signal);
    attachKeys(page, signal);
  }, []);

  // Once, when it is found: going on reading must not lead back to it.
  const shown = useRef<string>(undefined);
  const entry = marks.entries?.find(({ highlight }) => highlight.id === wanted);
  const state = entry?.place.state ?? 'looking';
  useEffect(() => {
    if (!wanted || !entry || state === 'looking' || shown.current === wanted) return;
    shown.current = wanted;
    // What has no place in the text is shown in the list.
    if (!marking.show(wanted)) setOpen(true);
  }, [wanted, state]);
  useEffect(() => {
    if (!wanted) shown.current = undefined;
  }, [wanted]);

  return { marks, marking, names, onPage, isListOpen, focusKey, toggleList: () => setOpen(!isListOpen) };
}
