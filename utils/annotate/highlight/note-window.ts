import { browser } from '#imports';
import { randomToken } from '../../model/id';
import { guardFocus } from './focus-guard';
import { openSurface } from './surface';
import { say } from './texts';

const SIZE = { width: 340, height: 232 };

/** The frame in which a note is written: a page of the extension, whose keys the page around it cannot hear. */
export interface NoteWindow {
  /** What the frame asks the background with. */
  token: string;
  /** From then on it can take the keys. */
  ready: Promise<void>;
  /** Shows it beside a passage, with the focus in it. */
  open(ranges: readonly Range[]): void;
  isOpen(): boolean;
  close(): void;
}

/** Loads the note's frame, out of sight: when it is wanted it must take the next key. `onRobbed`: the page does not leave it the keys. */
export function prepareNoteWindow(onRobbed: () => void): NoteWindow {
  const token = randomToken();
  let isShown = false;
  let stopGuard = () => {};
  let setReady = () => {};
  const ready = new Promise<void>((resolve) => {
    setReady = resolve;
  });
  const address = browser.runtime.getURL('/note.html' as never);
  const surface = openSurface({
    title: say('highlight_noteOf'),
    src: `${address}#${token}`,
    className: 'note',
    onLoad: setReady,
  });
  const takeFocus = () => {
    surface.frame.focus();
    // Firefox lets a page of the extension take the focus, and does not give it: the frame is told by its address, without a load.
    if (import.meta.env.FIREFOX) surface.frame.src = `${address}#open`;
  };
  return {
    token,
    ready,
    open(ranges) {
      isShown = true;
      surface.placeBeside(ranges, { width: Math.min(SIZE.width, innerWidth - 8), height: SIZE.height });
      takeFocus();
      stopGuard = guardFocus(surface.frame, { take: takeFocus, onRobbed });
    },
    isOpen: () => isShown && surface.isOpen(),
    close() {
      stopGuard();
      surface.close();
    },
  };
}
