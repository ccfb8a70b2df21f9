import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Span } from '../../../../utils/anchor';
import { spanOf } from '../../../../utils/anchor';
import { findRanges } from '../paint-terms';
import { boxesIn, type FrameText, rangeIn } from './frame-text';
import type { MarkCommand } from './mark-keys';
import { moveEdge, sentenceAt, sentencesOf, stepSentence, wordsOf } from './sentences';
import type { Marking } from './use-marking';
import type { Marks } from './use-marks';

interface WalkOptions {
  marks: Marks;
  marking: Marking;
  scroller: RefObject<HTMLElement | null>;
  lang?: string;
  /** What was searched for: the way begins at a hit that is in sight. */
  terms: readonly string[];
}

/** In milliseconds; who waited longer has gone on to something else. */
const PATIENCE = 3000;

/** Choosing a passage with the keys: a sentence at a time, then word by word at its ends. */
export function useWalk({ marks, marking, scroller, lang, terms }: WalkOptions) {
  const at = useRef<Span>(undefined);
  const units = useRef<{ text: FrameText; sentences: Span[]; words?: Span[] }>(undefined);

  const sentencesIn = (text: FrameText): Span[] => {
    if (units.current?.text !== text) units.current = { text, sentences: sentencesOf(text.index, lang) };
    return units.current.sentences;
  };
  const wordsIn = (text: FrameText): Span[] => {
    const sentences = sentencesIn(text);
    const known = units.current ?? { text, sentences };
    known.words ??= wordsOf(text.index, lang);
    return known.words;
  };
  const go = (span: Span | undefined) => {
    if (!span) return;
    at.current = span;
    marking.select(span);
  };

  const start = () => {
    const { text, entries } = marks;
    askedAt.current = text ? undefined : performance.now();
    if (!text || !scroller.current) return;
    const sentences = sentencesIn(text);
    const { target } = marking;
    const own = target?.kind === 'highlight' ? entries?.find(({ highlight }) => highlight.id === target.id)?.place.span : undefined;
    go(own ?? hitInSight(text, scroller.current, sentences, terms) ?? firstInSight(text, scroller.current, sentences));
  };
  // Asked for before the text was there: whoever is quick need not ask twice.
  const askedAt = useRef<number>(undefined);
  useEffect(() => {
    if (marks.text && askedAt.current !== undefined && performance.now() - askedAt.current < PATIENCE) start();
  }, [marks.text]);

  return {
    isOn: () => at.current !== undefined,
    start,
    step({ step, edge, by }: Extract<MarkCommand, { step: string }>) {
      const { text } = marks;
      if (!text || !at.current) return;
      if (!edge) return go(stepSentence(sentencesIn(text), at.current, by));
      go(moveEdge(step === 'word' ? wordsIn(text) : sentencesIn(text), at.current, edge, by));
    },
    end() {
      at.current = undefined;
    },
  };
}

function hitInSight(text: FrameText, scroller: HTMLElement, sentences: readonly Span[], terms: readonly string[]): Span | undefined {
  if (terms.length === 0) return undefined;
  const height = scroller.clientHeight;
  const hit = findRanges(text.page, terms).find((range) => {
    const [box] = boxesIn(scroller, [range]);
    return box && box.top >= 0 && box.bottom <= height;
  });
  const span = hit && spanOf(text.index, hit);
  return span ? sentenceAt(sentences, span.start) : undefined;
}

/** The first sentence that begins in sight, found by halves: a book has ten thousand. */
function firstInSight(text: FrameText, scroller: HTMLElement, sentences: readonly Span[]): Span | undefined {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const range = rangeIn(text, sentences[middle]);
    const [box] = range ? boxesIn(scroller, [range]) : [];
    if (box && box.top >= 0) high = middle;
    else low = middle + 1;
  }
  return sentences[low] ?? sentences.at(-1);
}
