import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from '#imports';
import { EMPTY_NEW, isEmptyNew, type NewDraft } from './new-draft';

const KEY = 'draft:library-new';
const PAUSE = 300;

/** What was typed and not yet saved: it survives a reload and a way round through the library, but not the browser's end. */
export function useNewDraft(): { draft: NewDraft | undefined; change: (part: Partial<NewDraft>) => void; clear: () => void } {
  const [draft, setDraft] = useState<NewDraft>();
  const latest = useRef(draft);
  latest.current = draft;

  useEffect(() => {
    browser.storage.session.get(KEY).then(
      (kept) => setDraft({ ...EMPTY_NEW, ...(kept[KEY] as Partial<NewDraft> | undefined) }),
      () => setDraft(EMPTY_NEW),
    );
    const leave = () => keep(latest.current);
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => keep(draft), PAUSE);
    return () => clearTimeout(timer);
  }, [draft]);

  return {
    draft,
    change: (part) => setDraft((before) => ({ ...EMPTY_NEW, ...before, ...part })),
    clear() {
      latest.current = EMPTY_NEW;
      setDraft(EMPTY_NEW);
    },
  };
}

// A draft that cannot be kept stays in the form: nothing to tell.
function keep(draft: NewDraft | undefined): void {
  if (!draft) return;
  const done = isEmptyNew(draft) ? browser.storage.session.remove(KEY) : browser.storage.session.set({ [KEY]: draft });
  done.catch(() => {});
}
