import { useEffect, useRef, useState } from 'preact/hooks';
import { readDraft, writeDraft } from '../../../utils/messaging';
import { type Draft, EMPTY_DRAFT } from '../../../utils/model/draft';
import type { Page } from './read-page';

export interface DraftState {
  draft: Draft;
  /** Changes some of it and keeps it for the next time the popup opens. */
  change: (part: Partial<Draft>) => void;
  /** Forgets what is kept; the draft on the screen stays, so that an undone save loses nothing. */
  forget: () => void;
}

/** What the person adds to this page; undefined until it is known whether something was typed before. */
export function useDraft(page: Page | undefined): DraftState | undefined {
  const [draft, setDraft] = useState<Draft>();
  // Two fields may change before the next drawing: the one left and the one that its leaving acts on.
  const latest = useRef(draft);
  latest.current = draft;

  useEffect(() => {
    if (!page) return;
    // A draft that cannot be read is no reason to show nothing.
    readDraft(page).then(
      (kept) => setDraft((now) => now ?? kept),
      () => setDraft((now) => now ?? EMPTY_DRAFT),
    );
  }, [page?.tabId, page?.urlKey]);

  if (!draft || !page) return undefined;
  return {
    draft,
    change(part) {
      const next = { ...draft, ...latest.current, ...part };
      latest.current = next;
      setDraft(next);
      void writeDraft(page, next);
    },
    forget: () => void writeDraft(page, EMPTY_DRAFT),
  };
}
