// Where the page keeps the events from us.
const LOOK_MS = 100;

interface Guard {
  /** Gives the frame the keys. */
  take: () => void;
  /** The page took them a second time. */
  onRobbed: () => void;
}

/**
 * Keeps the keys in a frame of ours. A page may give the focus to a field of its own, and would read there what the person goes on typing: the first
 * time it is taken back, the second time the page means it. Presses and Escape close the frame, so they never come to this; Tab stays in it.
 */
export function guardFocus(frame: HTMLIFrameElement, { take, onRobbed }: Guard): () => void {
  const root = frame.getRootNode() as ShadowRoot;
  const leaving = new AbortController();
  const { signal } = leaving;
  let wasTaken = false;
  const look = () => {
    // Another window, or the browser's own bar, is the person's doing.
    if (signal.aborted || root.activeElement || !Document.prototype.hasFocus.call(document)) return;
    if (!wasTaken) {
      wasTaken = true;
      return take();
    }
    stop();
    onRobbed();
  };
  const timer = setInterval(look, LOOK_MS);
  const stop = () => {
    leaving.abort();
    clearInterval(timer);
  };
  frame.addEventListener('blur', look, { signal });
  for (const name of ['focus', 'focusin']) window.addEventListener(name, look, { capture: true, signal });
  return stop;
}
