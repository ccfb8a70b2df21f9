import { UnionclipError } from '../../../utils/model/errors';
import { newId } from '../../../utils/model/id';
import { getArticle, getBody, listDrafts, type TextDraft } from '../../../utils/store';
import { heldDrafts } from './draft-locks';
import { bringLastWords } from './last-words';

/** What an editor begins with. */
export interface EditorStart {
  draft: TextDraft;
  /** The article's present text. */
  base: { markdown: string; hash: string };
  /** Whether there was a draft already. */
  isFound: boolean;
  /** Whether another window is correcting the same text. */
  isOpenElsewhere: boolean;
}

/** The newest draft of an article that no window has open, if there is one. */
export async function findDraft(articleId: string): Promise<TextDraft | undefined> {
  await bringLastWords();
  const held = await heldDrafts(articleId);
  return (await listDrafts(articleId)).find(({ id }) => !held.has(id));
}

/** Goes on with the draft that was left, or begins with the text as it is. */
export async function startEditing(articleId: string): Promise<EditorStart> {
  const found = await findDraft(articleId);
  const [article, body, held] = await Promise.all([getArticle(articleId), getBody(articleId), heldDrafts(articleId)]);
  if (!article || !body) throw new UnionclipError('article-missing', articleId);
  const base = { markdown: body.markdown, hash: article.hash };
  const fresh: TextDraft = { id: newId(), articleId, markdown: base.markdown, baseHash: base.hash, updatedAt: new Date().toISOString() };
  return { draft: found ?? fresh, base, isFound: found !== undefined, isOpenElsewhere: held.size > 0 };
}
