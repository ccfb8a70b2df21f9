import type { Overlay } from './overlay';
import { elementAt, scrollerOf } from './point';
import type { Step } from './selection';

/** What a person can do with the picker. */
export interface PickActs {
  /** Whether a block is outlined. */
  hasBlock: () => boolean;
  /** Whether the outlined block holds this element. */
  isOutlined: (element: Element) => boolean;
  /** The mouse is at an element. Returns whether another block is outlined than before. */
  hover: (element: Element) => boolean;
  /** The outlined block was clicked. */
  choose: () => void;
  /** The outlined block is to be added, or taken out again. */
  add: () => void;
  go: (step: Step) => void;
  /** What is outlined or added is to be clipped. */
  clip: () => void;
  cancel: () => void;
}

const STEPS: Record<string, Step> = { ArrowUp: 'larger', ArrowDown: 'smaller', ArrowLeft: 'before', ArrowRight: 'after' };
/** The mouse must be moved this far, in pixels, before it takes over from the keys and from the first guess: a desk that shakes is no wish. */
const SHAKE = 12;

interface Point {
  x: number;
  y: number;
}

/** Turns what the person really does in the picker's frame into acts. A page can make up events, but not trusted ones. */
export function listen(overlay: Overlay, acts: PickActs, signal: AbortSignal): void {
  const { view, field, buttons, page } = overlay;
  const on = <Name extends keyof WindowEventMap>(name: Name, listener: (event: WindowEventMap[Name]) => void) =>
    view.addEventListener(name, (event) => event.isTrusted && listener(event), { signal, capture: true, passive: false });

  let pointer: Point | undefined;
  // Where the mouse rests while the keys lead.
  let rest: Point | undefined;
  const below = ({ clientX, clientY }: MouseEvent) => {
    const { x, y } = overlay.toPage(clientX, clientY);
    return elementAt(document, x, y, overlay.host);
  };
  const hover = (event: MouseEvent) => {
    const element = below(event);
    return element !== undefined && acts.hover(element);
  };

  on('pointermove', (event) => {
    const now = { x: event.clientX, y: event.clientY };
    if (!pointer) rest = now;
    pointer = now;
    if (rest && acts.hasBlock() && Math.hypot(now.x - rest.x, now.y - rest.y) < SHAKE) return;
    rest = undefined;
    if (event.target === field) hover(event);
  });

  on('click', (event) => {
    if (event.target === buttons.cancel) return acts.cancel();
    if (event.target === buttons.clip) return acts.clip();
    if (event.target !== field) return;
    const isTouch = 'pointerType' in event && event.pointerType === 'touch';
    const element = below(event);
    // A mouse that did not leave its place since the keys chose a block around it means that block; what lies outside is not what was clicked.
    const isMeant = !isTouch && rest !== undefined && element !== undefined && acts.isOutlined(element);
    const isOther = !isMeant && hover(event);
    // A finger does not hover: its first tap shows, its second chooses.
    if (isTouch && isOther) return;
    if (event.shiftKey) acts.add();
    else acts.choose();
  });

  on('keydown', (event) => {
    const { key } = event;
    if (key === 'Escape') acts.cancel();
    else if (key === 'Tab' || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    // On a button, Enter and the space bar are the button's.
    else if (page.activeElement !== field && (key === 'Enter' || key === ' ')) return;
    else if (STEPS[key]) {
      rest = pointer;
      acts.go(STEPS[key]);
    } else if (key === 'Enter') acts.clip();
    else if (key === ' ') acts.add();
    else return;
    event.preventDefault();
  });

  on('wheel', (event) => {
    // The window itself scrolls by the browser's own hand; a box inside the page has to be helped, since our frame lies over it.
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 20 : event.deltaMode === WheelEvent.DOM_DELTA_PAGE ? 400 : 1;
    const scroller = event.ctrlKey ? undefined : scrollerOf(below(event), event.deltaY, event.deltaX);
    if (!scroller) return;
    event.preventDefault();
    scroller.scrollBy({ left: event.deltaX * unit, top: event.deltaY * unit, behavior: 'instant' });
  });

  on('blur', () => keepFocus(overlay, signal));
  window.addEventListener('focus', () => keepFocus(overlay, signal), { signal });
}

// A page may take the focus for a field of its own, even while the window is not in front; while one picks the keys are ours.
function keepFocus({ host, view, field }: Overlay, signal: AbortSignal): void {
  setTimeout(() => {
    if (signal.aborted || document.activeElement === host) return;
    view.focus();
    field.focus({ preventScroll: true });
  });
}
