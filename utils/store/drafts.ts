import { db } from './database';
import { asOurs } from './our-errors';
import type { TextDraft } from './types';
import { write } from './write';

/** The unsaved corrections of an article's text, the newest first. There are several where several windows were open on it. */
export async function listDrafts(articleId: string): Promise<TextDraft[]> {
  const drafts = await asOurs(() => db.drafts.where('articleId').equals(articleId).toArray());
  return drafts.sort((a, b) => Date.parse(b.updatedAt) - Date.parse(a.updatedAt) || (a.id < b.id ? 1 : -1));
}

/**
 * Keeps what is typed, until it is saved or given up. Nothing of the library changes by it. Returns whether it is kept: a draft of an article
 * that is gone goes too.
 */
export async function keepDraft(draft: TextDraft): Promise<boolean> {
  return write([db.drafts], async (change) => {
    change.isEmpty = true;
    if ((await db.articles.where(':id').equals(draft.articleId).count()) === 0) return false;
    await db.drafts.put(draft);
    return true;
  });
}

/** Gives a draft up. */
export async function removeDraft(id: string): Promise<void> {
  await write([db.drafts], async (change) => {
    change.isEmpty = true;
    await db.drafts.delete(id);
  });
}
