import { keepDraft, type TextDraft } from '../../../utils/store';

/** A page that goes away finishes no write to the library; what is typed in its last moment waits here for the next page. */
const PREFIX = 'unionclip.draft:';

/** Keeps a draft at once. What is too long for this place was kept in the library a moment ago. */
export function keepLastWords(draft: TextDraft): void {
  try {
    localStorage.setItem(PREFIX + draft.id, JSON.stringify(draft));
  } catch {
    // Full or forbidden: the library has all but the last seconds.
  }
}

/** Forgets what was kept for a draft that is in the library by now. */
export function dropLastWords(id: string): void {
  try {
    localStorage.removeItem(PREFIX + id);
  } catch {
    // Nothing was kept.
  }
}

/** Moves what waits here into the library. */
export async function bringLastWords(): Promise<void> {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  for (const key of keys) {
    const draft = readDraft(localStorage.getItem(key));
    if (draft) await keepDraft(draft);
    localStorage.removeItem(key);
  }
}

function readDraft(text: string | null): TextDraft | undefined {
  try {
    const { id, articleId, markdown, baseHash, updatedAt } = JSON.parse(text ?? '') as Partial<Record<keyof TextDraft, unknown>>;
    const all = [id, articleId, markdown, baseHash, updatedAt];
    return all.every((value) => typeof value === 'string') ? ({ id, articleId, markdown, baseHash, updatedAt } as TextDraft) : undefined;
  } catch {
    return undefined;
  }
}
