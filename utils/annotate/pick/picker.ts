import { errorText, t } from '../../i18n';
import { type InjectedGlobals, type PickRequest, sendMessage } from '../../messaging';
import { describeBlock, firstWords } from './describe';
import { rectOf } from './dom';
import { guessBlock } from './guess';
import { type Overlay, openOverlay } from './overlay';
import { elementAt, scrollerOf } from './point';
import { PickSelection, type Step } from './selection';

interface PickGlobals extends InjectedGlobals {
  /** Ends the picking that goes on; outlives a second injection of this script. */
  unionclipEndPick?: () => void;
  unionclipPickedBlocks?: Element[];
}

const STEPS: Record<string, Step> = { ArrowUp: 'larger', ArrowDown: 'smaller', ArrowLeft: 'before', ArrowRight: 'after' };
/** The mouse must be moved this far, in pixels, before it takes over from the keys: a desk that shakes is no wish. */
const SHAKE = 12;
/** Room that is kept around a block that is brought into view, and for the bar below. */
const MARGIN = 40;
const BAR = 90;

/**
 * Lets the person pick blocks of the page with the mouse or the keys, and asks for the clip with the token. The page is not changed and
 * sees neither keys nor clicks: they happen in a frame of ours, which goes without a trace.
 */
export async function pickBlocks({ token }: PickRequest): Promise<void> {
  const globals = globalThis as PickGlobals;
  globals.unionclipEndPick?.();
  delete globals.unionclipPickedBlocks;
  const leaving = new AbortController();
  const { signal } = leaving;
  const focused = document.activeElement;
  const overlay = await openOverlay();
  const picking = new PickSelection(guessBlock(document));
  let pointer: { x: number; y: number } | undefined;
  let keyedAt: { x: number; y: number } | undefined;
  let isClipping = false;

  const end = () => {
    leaving.abort();
    overlay.close();
    delete globals.unionclipEndPick;
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  };
  globals.unionclipEndPick = end;

  const clip = async () => {
    const blocks = picking.picked;
    if (isClipping || blocks.length === 0) return;
    isClipping = true;
    globals.unionclipPickedBlocks = blocks;
    overlay.say(t('pick_clipping'), 'busy');
    try {
      await sendMessage('clipPicked', { token });
      end();
    } catch (error) {
      overlay.say(errorText(error), 'failed');
      overlay.buttons.cancel.focus();
    }
  };
  const announce = () => {
    const { current } = picking;
    if (current) overlay.announce(`${describeBlock(current)}: ${firstWords(current)}`);
  };
  const go = (step: Step) => {
    keyedAt = pointer;
    if (!picking.go(step)) return overlay.announce(t('pick_noFurther'));
    reveal(picking.current, overlay.view);
    announce();
  };
  const add = () => {
    const isAdded = picking.toggle();
    overlay.announce(t(isAdded ? 'pick_added' : 'pick_removed'));
  };
  const point = () => {
    if (!pointer || isClipping) return;
    const { x, y } = overlay.toPage(pointer.x, pointer.y);
    const element = elementAt(document, x, y, overlay.host);
    if (element) picking.point(element);
  };

  /** Listens to what the person really does: a page can make up events, but not trusted ones. */
  const on = <Name extends keyof WindowEventMap>(name: Name, listener: (event: WindowEventMap[Name]) => void) =>
    overlay.view.addEventListener(
      name,
      (event) => {
        if (event.isTrusted) listener(event);
      },
      { signal, capture: true, passive: false },
    );

  on('pointermove', ({ clientX: x, clientY: y, target }) => {
    pointer = { x, y };
    if (keyedAt && Math.hypot(x - keyedAt.x, y - keyedAt.y) < SHAKE) return;
    keyedAt = undefined;
    if (target === overlay.field) point();
  });
  on('click', (event) => {
    const { target } = event;
    if (target === overlay.buttons.cancel) return end();
    if (target === overlay.buttons.clip) return void clip();
    if (target !== overlay.field || isClipping) return;
    const before = picking.current;
    pointer = { x: event.clientX, y: event.clientY };
    if (!keyedAt) point();
    // A finger does not hover: its first tap shows, its second clips.
    if ('pointerType' in event && event.pointerType === 'touch' && picking.current !== before) return announce();
    if (event.shiftKey) return add();
    if (picking.added.length > 0 && picking.current && !picking.added.includes(picking.current)) picking.toggle();
    void clip();
  });
  on('keydown', (event) => {
    const { key } = event;
    if (key === 'Escape') end();
    else if (key === 'Tab' || isClipping || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    // On a button, Enter and the space bar are the button's.
    else if (overlay.page.activeElement !== overlay.field && (key === 'Enter' || key === ' ')) return;
    else if (STEPS[key]) go(STEPS[key]);
    else if (key === 'Enter') void clip();
    else if (key === ' ') add();
    else return;
    event.preventDefault();
  });
  on('wheel', (event) => {
    // The window itself scrolls by the browser's own hand; a box inside the page has to be helped, since our frame lies over it.
    const { x, y } = overlay.toPage(event.clientX, event.clientY);
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 20 : event.deltaMode === WheelEvent.DOM_DELTA_PAGE ? 400 : 1;
    const scroller = scrollerOf(elementAt(document, x, y, overlay.host), event.deltaY, event.deltaX);
    if (!scroller || event.ctrlKey) return;
    event.preventDefault();
    scroller.scrollBy({ left: event.deltaX * unit, top: event.deltaY * unit, behavior: 'instant' });
  });
  on('blur', () => keepFocus(overlay, signal));
  window.addEventListener('focus', () => keepFocus(overlay, signal), { signal });
  window.addEventListener('pagehide', end, { signal });

  const draw = () => {
    if (signal.aborted) return;
    if (!overlay.host.isConnected) return end();
    if (picking.current && !picking.current.isConnected) picking.current = undefined;
    overlay.draw(picking.current, picking.added);
    overlay.view.requestAnimationFrame(draw);
  };
  draw();
  overlay.view.focus();
  overlay.field.focus({ preventScroll: true });
  reveal(picking.current, overlay.view);
  announce();
}

// A page may take the focus for a field of its own, even while the window is not in front; while one picks the keys are ours.
function keepFocus({ host, view, field }: Overlay, signal: AbortSignal): void {
  setTimeout(() => {
    if (signal.aborted || document.activeElement === host) return;
    view.focus();
    field.focus({ preventScroll: true });
  });
}

// Brings a block into view, unless enough of it is: its beginning, with a little of what is before it.
function reveal(block: Element | undefined, { innerHeight }: Window): void {
  if (!block) return;
  const { top, height } = rectOf(block);
  const isInView = top >= MARGIN && top + Math.min(height, innerHeight - MARGIN - BAR) <= innerHeight - BAR;
  if (isInView) return;
  const fits = height < innerHeight - MARGIN - BAR;
  block.scrollIntoView({ block: fits ? 'center' : 'start', behavior: 'instant' });
  if (!fits) window.scrollBy({ top: -MARGIN, behavior: 'instant' });
}
