import { browser } from '#imports';
import type { HighlightReply, HighlightRequest, PageHighlighter, TabNews } from '../../messaging';
import { toErrorData } from '../../model/errors';
import { listenTo } from './gestures';
import { HighlightSession } from './session';
import { actOfKey } from './toolbar-keys';
import { watchPage } from './watch';

/** What lets the background and the popup ask for highlighting on this page; it lives as long as the page. */
export function createHighlighter(): PageHighlighter {
  const session = new HighlightSession();
  const leaving = new AbortController();
  let isListening = false;

  // After an update of the extension this script is an orphan: it stops, and what it painted stays until its successor paints.
  const isAlive = () => {
    const isOurs = browser.runtime?.id !== undefined;
    if (!isOurs) leaving.abort();
    return isOurs;
  };

  const listen = () => {
    if (isListening) return;
    isListening = true;
    const { signal } = leaving;
    const { listenInFrames } = listenTo(
      {
        onSelected: (selected) => isAlive() && session.offer(selected),
        onUnselected: () => session.withdraw(),
        onClick: (page, x, y) => isAlive() && session.pick(page, x, y),
        onPress: () => session.close(),
        onKey(event) {
          const { shown } = session;
          const act = shown && actOfKey(event, shown);
          if (act) void session.act(act);
          return act !== undefined;
        },
      },
      signal,
    );
    const refresh = () => {
      if (isAlive()) session.refresh().catch(() => undefined);
    };
    watchPage(
      {
        async onChange() {
          if (!isAlive()) return false;
          listenInFrames();
          return session.settle();
        },
        onAddress() {
          if (isAlive()) session.leavePage().catch(() => undefined);
          else session.close();
        },
      },
      signal,
    );
    // Back from the browser's memory of pages: what the library has may be another by now.
    window.addEventListener('pageshow', ({ isTrusted, persisted }) => isTrusted && persisted && refresh(), { signal });
    // As it may be after a while in another tab: the library's.
    document.addEventListener('visibilitychange', ({ isTrusted }) => isTrusted && !document.hidden && refresh(), { signal });
    browser.runtime.onMessage.addListener((message: { news?: TabNews }) => {
      if (message?.news === 'highlights-changed') refresh();
      else if (message?.news) void session.closeNote(message.news === 'left');
    });
  };

  const connect = async ({ token }: HighlightRequest) => {
    session.library.token = token;
    await session.refresh();
    listen();
  };

  return {
    show: (request) =>
      answer(async () => {
        await connect(request);
        return session.places();
      }),
    highlight: (request) =>
      answer(async () => {
        await connect(request);
        await session.highlightSelection();
        return true as const;
      }),
    reveal: (id) =>
      answer(async () => {
        await session.reveal(id);
        return true as const;
      }),
    placeOf: (id) => answer(async () => session.selectorsOf(id)),
    begin() {
      // Taken back meanwhile, or the library cannot be used: the page stays as it is, and the popup tells why.
      session.refresh().then(listen, () => undefined);
    },
  };
}

// What is thrown inside a page would come out without its code, and might be told to the page's console.
async function answer<T>(work: () => Promise<T>): Promise<HighlightReply<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, error: toErrorData(error) };
  }
}
