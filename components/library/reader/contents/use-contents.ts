import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { t } from '../../../../utils/i18n';
import { useToasts } from '../../../shared/toasts';
import { scrollToRange } from '../marks/frame-text';
import { frameTop } from '../place/place';
import type { FramePage } from '../use-frame-page';
import { currentHeading, FEWEST, type Heading, outlineOf } from './outline';

/** The table of contents of the open text. */
export interface Contents {
  /** Empty where the text has too few headings for one. */
  headings: readonly Heading[];
  isOpen: boolean;
  setOpen: (isOpen: boolean) => void;
  /** For the key: opens or closes them, or says that there are none. */
  toggle: () => void;
  /** The section at the upper edge; -1 before the first. Kept up to date while the contents are open. */
  current: number;
  go: (heading: Heading) => void;
}

const ARRIVED = 'unionclip-arrived';
const ARRIVED_MS = 1400;

export function useContents(framePage: FramePage | undefined, scroller: RefObject<HTMLElement | null>): Contents {
  const toasts = useToasts();
  const [isOpen, setOpen] = useState(false);
  const [current, setCurrent] = useState(-1);
  const flash = useRef<ReturnType<typeof setTimeout>>(undefined);
  const page = framePage?.page;
  const headings = useMemo(() => {
    const all = page ? outlineOf(page) : [];
    return all.length >= FEWEST ? all : [];
  }, [page, framePage?.parts, framePage?.isWhole]);

  useEffect(() => setOpen(false), [page]);
  useEffect(() => () => clearTimeout(flash.current), []);
  useEffect(() => {
    const element = scroller.current;
    if (!isOpen || !page || !element) return;
    let isDue = false;
    const look = () => {
      isDue = false;
      setCurrent(currentHeading(headings, element.clientHeight / 3 - (frameTop(element, page) ?? 0)));
    };
    const onScroll = () => {
      if (!isDue) requestAnimationFrame(look);
      isDue = true;
    };
    look();
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => element.removeEventListener('scroll', onScroll);
  }, [isOpen, headings, page]);

  return {
    headings,
    isOpen,
    setOpen,
    toggle() {
      if (headings.length > 0) setOpen(!isOpen);
      // While the text comes in, headings may still come too.
      else if (framePage?.isWhole !== false) toasts.show({ text: t('library_contentsNone') });
    },
    current,
    go(heading) {
      setOpen(false);
      const element = scroller.current;
      if (!element) return;
      const range = heading.element.ownerDocument.createRange();
      range.selectNodeContents(heading.element);
      scrollToRange(element, range, { place: 1 / 12 });
      clearTimeout(flash.current);
      paint(heading.element.ownerDocument, range);
      flash.current = setTimeout(() => paint(heading.element.ownerDocument), ARRIVED_MS);
      element.focus({ preventScroll: true });
    },
  };
}

/** Shows for a moment where one has come to. */
function paint(page: Document, range?: Range): void {
  const view = page.defaultView;
  if (!view?.CSS?.highlights || !view.Highlight) return;
  if (range) view.CSS.highlights.set(ARRIVED, new view.Highlight(range));
  else view.CSS.highlights.delete(ARRIVED);
}
