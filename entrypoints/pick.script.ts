import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pickBlocks } from '../utils/annotate/pick/picker';
import { joinCaptures } from '../utils/capture/join';
import type { CaptureReply, InjectedGlobals } from '../utils/messaging';
import type { Capture } from '../utils/model/capture';
import { toErrorData, UnionclipError } from '../utils/model/errors';

interface PickedGlobals extends InjectedGlobals {
  unionclipPickedBlocks?: Element[];
}

/** Injected into a tab's page when the user wants to pick what is clipped: leaves the picker, and the capture of what was picked. */
export default defineUnlistedScript(() => {
  const globals = globalThis as PickedGlobals;
  globals.unionclipPick = pickBlocks;
  globals.unionclipCapturePicked = () => capturePicked(globals);
});

async function capturePicked(globals: PickedGlobals): Promise<CaptureReply> {
  const captures: Capture[] = [];
  let refusal: CaptureReply = { ok: false, error: toErrorData(new UnionclipError('nothing-selected')) };
  for (const block of globals.unionclipPickedBlocks ?? []) {
    globals.unionclipPicked = block;
    const reply = await globals.unionclipCapture?.('picked');
    if (reply?.ok) captures.push(reply.capture);
    // A block without text among others is not missed.
    else if (reply) refusal = reply;
  }
  delete globals.unionclipPicked;
  delete globals.unionclipPickedBlocks;
  const [first, ...others] = captures;
  return first ? { ok: true, capture: joinCaptures([first, ...others]) } : refusal;
}
