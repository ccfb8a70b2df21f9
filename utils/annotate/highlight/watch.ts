import { pageDocuments } from './documents';

// A page that is being built changes many times in a row, one that moves all the time is still looked at now and then.
const CALM_MS = 400;
const LONGEST_MS = 2_500;
/** Looking again costs time: the more often nothing came of it, the longer the pauses, up to this. */
const LAZIEST_MS = 20_000;

interface Watched {
  /** The page's nodes changed. Returns whether anything is still missing. */
  onChange: () => Promise<boolean>;
  /** The page took another address without a load. */
  onAddress: () => void;
}

/** Watches the page and its frames for late content, re-rendering, and navigation that loads nothing. */
export function watchPage({ onChange, onAddress }: Watched, signal: AbortSignal): void {
  const seen = new WeakSet<Document>();
  let calm: ReturnType<typeof setTimeout> | undefined;
  let latest: ReturnType<typeof setTimeout> | undefined;
  let pause = 0;
  let readyAt = 0;
  let { href } = location;

  const look = async () => {
    clearTimeout(calm);
    clearTimeout(latest);
    latest = undefined;
    observeAll();
    const start = performance.now();
    // What cannot be read is not there; the next change is another chance.
    const isMissing = await onChange().catch(() => true);
    const cost = performance.now() - start;
    // A page with a clock in it is not read again every half second for the sake of a passage that is gone.
    pause = isMissing ? Math.min(LAZIEST_MS, Math.max(pause * 1.5, cost * 10, CALM_MS)) : 0;
    readyAt = performance.now() + pause;
  };
  const onMutation = () => {
    checkAddress();
    const wait = Math.max(CALM_MS, readyAt - performance.now());
    clearTimeout(calm);
    calm = setTimeout(look, wait);
    latest ??= setTimeout(look, Math.max(LONGEST_MS, wait));
  };
  const checkAddress = () => {
    if (location.href === href) return;
    href = location.href;
    pause = 0;
    readyAt = 0;
    onAddress();
  };
  const observer = new MutationObserver(onMutation);
  const observeAll = () => {
    for (const page of pageDocuments()) {
      if (seen.has(page)) continue;
      seen.add(page);
      observer.observe(page, { childList: true, characterData: true, subtree: true });
      // A frame's load does not bubble, but it can be seen on its way down.
      page.addEventListener('load', onMutation, { capture: true, signal });
    }
  };

  observeAll();
  for (const name of ['popstate', 'hashchange']) window.addEventListener(name, checkAddress, { signal });
  (window as { navigation?: EventTarget }).navigation?.addEventListener('currententrychange', checkAddress, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(calm);
    clearTimeout(latest);
  });
}
