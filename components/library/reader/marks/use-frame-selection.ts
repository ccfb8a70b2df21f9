import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef } from 'preact/hooks';
import { type Span, spanOf } from '../../../../utils/anchor';
import { marksAt } from '../../../../utils/annotate/highlight/hit';
import { rangeIn } from './frame-text';
import type { MarkTarget } from './use-marking';
import type { Marks } from './use-marks';

/** While a selection grows, by keys or by the handles of a touch screen, nothing pops up. */
const SETTLED_MS = 250;

interface FrameSelectionOptions {
  marks: Marks;
  scroller: RefObject<HTMLElement | null>;
  isOff: boolean;
  target: () => MarkTarget | undefined;
  aim: (target: MarkTarget | undefined) => void;
}

/** Follows what is selected and pressed in the reader's frame: by mouse, by touch, and by the browser's own keys (caret browsing). */
export function useFrameSelection(options: FrameSelectionOptions) {
  const latest = useRef(options);
  latest.current = options;
  const frame = useRef<Document>(undefined);
  const isPressed = useRef(false);
  // Where the pointer went down: a click on a painted passage means its highlight.
  const look = useRef((point?: { x: number; y: number }) => {
    const { marks, aim, target, isOff } = latest.current;
    const { text } = marks;
    if (isOff || !text || text.page !== frame.current) return;
    const spans = selectedSpans(text.page).flatMap((range) => spanOf(text.index, range) ?? []);
    if (spans.length > 0) {
      const at = target();
      const isSame = at?.kind === 'selection' && JSON.stringify(at.spans) === JSON.stringify(spans);
      if (!isSame) aim({ kind: 'selection', spans });
      return;
    }
    if (point) {
      const id = highlightAt(marks, point);
      aim(id ? { kind: 'highlight', id } : undefined);
    } else if (target()?.kind === 'selection') aim(undefined);
  }).current;

  const attach = useCallback((page: Document, signal: AbortSignal) => {
    frame.current = page;
    isPressed.current = false;
    let settled: ReturnType<typeof setTimeout> | undefined;
    page.addEventListener(
      'pointerdown',
      () => {
        isPressed.current = true;
      },
      { signal },
    );
    page.addEventListener(
      'pointerup',
      ({ clientX: x, clientY: y, target, button }) => {
        isPressed.current = false;
        // A link or a picture has its own meaning.
        const isPlain = button === 0 && !(target as Element).closest?.('a[href], button');
        // The selection is final only after the event: a press on it clears it.
        setTimeout(() => look(isPlain ? { x, y } : undefined));
      },
      { signal },
    );
    page.addEventListener(
      'pointercancel',
      () => {
        isPressed.current = false;
      },
      { signal },
    );
    page.addEventListener(
      'selectionchange',
      () => {
        clearTimeout(settled);
        settled = setTimeout(() => isPressed.current || look(), SETTLED_MS);
      },
      { signal },
    );
    signal.addEventListener('abort', () => clearTimeout(settled));
  }, []);

  // A press anywhere else than on the toolbar, the list and what floats leaves the highlight.
  useEffect(() => {
    const onPress = ({ target }: PointerEvent) => {
      isPressed.current = false;
      if ((target as Element).closest('.mark-toolbar, .mark-panel, .toasts, dialog, .tools')) return;
      if (latest.current.target()) latest.current.aim(undefined);
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, []);

  return {
    attach,
    look,
    set: useCallback((range: Range) => {
      const selection = frame.current?.getSelection();
      selection?.removeAllRanges();
      selection?.addRange(range);
    }, []),
    clear: useCallback(() => frame.current?.getSelection()?.removeAllRanges(), []),
  };
}

function selectedSpans(page: Document): Range[] {
  const selection = page.getSelection();
  if (!selection || selection.isCollapsed) return [];
  return Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index));
}

function highlightAt({ entries, text }: Marks, { x, y }: { x: number; y: number }): string | undefined {
  if (!text) return undefined;
  const drawn = (entries ?? []).flatMap(({ highlight: { id }, place }: { highlight: { id: string }; place: { span?: Span } }) => {
    const range = rangeIn(text, place.span);
    return range ? [{ id, range }] : [];
  });
  return marksAt(drawn, x, y)[0]?.id;
}
