import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { describeSpan, type Span } from '../../../../utils/anchor';
import type { Article } from '../../../../utils/model/article';
import { UnionclipError } from '../../../../utils/model/errors';
import { type Highlight, type HighlightColor, type HighlightEdit, MAX_QUOTE } from '../../../../utils/model/highlight';
import { newId } from '../../../../utils/model/id';
import { useToasts } from '../../../shared/toasts';
import type { Quoted } from '../../highlights/cited';
import { type HighlightActions, useHighlightActions } from '../../highlights/use-highlight-actions';
import { rangeIn, scrollToRange } from './frame-text';
import { useFrameSelection } from './use-frame-selection';
import type { Marks } from './use-marks';

/** What the toolbar stands beside: passages that are selected, or a highlight; a fresh one was made just now. */
export type MarkTarget = { kind: 'selection'; spans: Span[] } | { kind: 'highlight'; id: string; isFresh?: boolean };

/** What is written beside the toolbar. */
export type MarkField = 'note' | 'tags' | undefined;

/** What a person does to passages of the open article. */
export interface Marking {
  target: MarkTarget | undefined;
  field: MarkField;
  actions: HighlightActions;
  attach: (page: Document, signal: AbortSignal) => void;
  /** Chooses a passage, as if it had been selected with the mouse. */
  select: (span: Span) => void;
  /** Goes to a highlight in the text and lets it be worked on. Returns whether it has a place there. */
  show: (id: string) => boolean;
  /** Marks what is selected, or gives the highlight this colour. */
  color: (color: HighlightColor) => void;
  /** Marks what is selected with the colour of the last one, and opens the field for a note or tags, if that is wanted. */
  open: (field: Exclude<MarkField, undefined> | 'mark') => void;
  /** Changes a highlight, also one that is being kept just now. */
  edit: (id: string, edit: HighlightEdit) => Promise<boolean>;
  copy: (isCited: boolean) => void;
  remove: () => void;
  closeField: (isByKey: boolean) => void;
  close: () => void;
}

interface MarkingOptions {
  article: Article | undefined;
  marks: Marks;
  scroller: RefObject<HTMLElement | null>;
  /** The colour of the next highlight. */
  nextColor: HighlightColor;
  /** In the trash nothing is marked. */
  isOff: boolean;
}

export function useMarking({ article, marks, scroller, nextColor, isOff }: MarkingOptions): Marking {
  const toasts = useToasts();
  const actions = useHighlightActions();
  const [target, setTarget] = useState<MarkTarget>();
  const [field, setField] = useState<MarkField>();
  const adding = useRef<Promise<boolean>>(Promise.resolve(true));
  const state = useRef({ article, marks, target, nextColor, isOff });
  state.current = { article, marks, target, nextColor, isOff };

  const aim = useCallback((next: MarkTarget | undefined) => {
    // Known at once: the next key may come before the next drawing.
    state.current.target = next;
    setTarget(next);
    setField(undefined);
    state.current.marks.hold(next?.kind === 'highlight' ? next.id : undefined);
  }, []);
  const selection = useFrameSelection({ marks, scroller, isOff, target: () => state.current.target, aim });
  useEffect(() => {
    aim(undefined);
    // What was selected while the rest of a long text was still coming.
    selection.look();
  }, [article?.id, marks.text?.page]);

  const quotesOf = (at: MarkTarget): Omit<Quoted, 'article'>[] => {
    const { text, entries } = state.current.marks;
    if (at.kind === 'selection') return at.spans.map(({ start, end }) => ({ quote: text?.index.text.slice(start, end) ?? '' }));
    const entry = entries?.find(({ highlight }) => highlight.id === at.id);
    return entry ? [{ ...entry, quote: entry.highlight.selectors[0].exact }] : [];
  };

  /** Keeps what is selected. Returns the first highlight's id. */
  const mark = (spans: readonly Span[], color: HighlightColor): string | undefined => {
    const { marks: now, article: open } = state.current;
    if (!now.text || !open) return undefined;
    if (spans.some(({ start, end }) => end - start > MAX_QUOTE)) {
      toasts.showError(new UnionclipError('highlight-too-long'));
      return undefined;
    }
    let first: string | undefined;
    for (const span of spans) {
      const selectors: Highlight['selectors'] = describeSpan(now.text.index, span);
      const highlight = { id: newId(), articleId: open.id, selectors, color, note: '', tags: [], createdOn: 'reader' as const };
      now.expect(highlight, span);
      const madeAt = new Date().toISOString();
      const tell = now.show({ ...highlight, createdAt: madeAt, updatedAt: madeAt });
      adding.current = adding.current.then(async () => {
        const isKept = await actions.add(highlight);
        tell(isKept);
        return isKept;
      });
      first ??= highlight.id;
    }
    selection.clear();
    return first;
  };
  const edit = async (id: string, change: HighlightEdit) => {
    await adding.current;
    return actions.edit(id, change);
  };

  return {
    target,
    field,
    actions,
    attach: selection.attach,
    edit,
    select(span) {
      const { text } = state.current.marks;
      const range = text && rangeIn(text, span);
      if (!range || !scroller.current) return;
      selection.set(range);
      aim({ kind: 'selection', spans: [span] });
      scrollToRange(scroller.current, range, { isAlways: false });
    },
    show(id) {
      selection.clear();
      aim({ kind: 'highlight', id });
      return state.current.marks.jump(id);
    },
    color(color) {
      const at = state.current.target;
      if (at?.kind === 'highlight') void edit(at.id, { color });
      if (at?.kind !== 'selection') return;
      const id = mark(at.spans, color);
      if (id) aim({ kind: 'highlight', id, isFresh: true });
    },
    open(wanted) {
      const at = state.current.target;
      if (!at) return;
      const id = at.kind === 'highlight' ? at.id : mark(at.spans, state.current.nextColor);
      if (!id) return;
      aim({ kind: 'highlight', id, isFresh: wanted === 'mark' });
      if (wanted !== 'mark') setField(wanted);
    },
    copy(isCited) {
      const { target: at, article: open } = state.current;
      if (!at || !open) return;
      const quotes = quotesOf(at);
      if (isCited) void actions.copyCited(quotes.map((one) => ({ ...one, article: open })));
      else void actions.copyQuote(quotes.map(({ quote }) => quote).join('\n'));
    },
    remove() {
      const at = state.current.target;
      if (at?.kind !== 'highlight') return;
      aim(undefined);
      void adding.current.then(() => actions.remove([at.id]));
      scroller.current?.focus({ preventScroll: true });
    },
    closeField(isByKey) {
      setField(undefined);
      if (isByKey) scroller.current?.focus({ preventScroll: true });
    },
    close() {
      selection.clear();
      aim(undefined);
    },
  };
}
