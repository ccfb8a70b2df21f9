import { errorText, t } from '../../i18n';
import { type InjectedGlobals, type PickRequest, sendMessage } from '../../messaging';
import { describeBlock, firstWords } from './describe';
import { listen, type PickActs } from './gestures';
import { guessBlock } from './guess';
import { openOverlay } from './overlay';
import { reveal } from './reveal';
import { PickSelection } from './selection';

interface PickGlobals extends InjectedGlobals {
  /** Ends the picking that goes on; outlives a second injection of this script. */
  unionclipEndPick?: () => void;
  unionclipPickedBlocks?: Element[];
}

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
  // A second call may come while the overlay is being laid: only the last one stays.
  globals.unionclipEndPick = () => leaving.abort();
  const overlay = await openOverlay();
  if (signal.aborted) return overlay.close();
  const picking = new PickSelection(guessBlock(document));
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

  const show = () => {
    const { current } = picking;
    if (!current) return;
    reveal(current, overlay.view);
    overlay.announce(`${describeBlock(current)}: ${firstWords(current)}`);
  };

  const acts: PickActs = {
    hasBlock: () => picking.current !== undefined,
    isOutlined: (element) => picking.holds(element),
    hover: (element) => !isClipping && picking.point(element),
    choose() {
      // A click on one more block means that one too.
      if (picking.added.length > 0 && picking.current && !picking.added.includes(picking.current)) picking.toggle();
      void clip();
    },
    add() {
      if (!isClipping) overlay.announce(t(picking.toggle() ? 'pick_added' : 'pick_removed'));
    },
    go(step) {
      if (isClipping) return;
      if (picking.go(step)) show();
      else overlay.announce(t('pick_noFurther'));
    },
    clip: () => void clip(),
    cancel: end,
  };
  listen(overlay, acts, signal);
  window.addEventListener('pagehide', end, { signal });

  const draw = () => {
    if (signal.aborted) return;
    // The page may have thrown us out, or the block away.
    if (!overlay.host.isConnected) return end();
    if (picking.current && !picking.current.isConnected) picking.current = undefined;
    overlay.draw(picking.current, picking.added);
    overlay.view.requestAnimationFrame(draw);
  };
  draw();
  overlay.view.focus();
  overlay.field.focus({ preventScroll: true });
  show();
}
