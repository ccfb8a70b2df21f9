import { createHash } from 'node:crypto';
import type { NewArticle } from '../../utils/model/new-article';
import { dumpLibrary, editArticle, getArticle, mergeDump, removeArticles, saveArticle, saveText, sha256 } from '../../utils/store';
import { db } from '../../utils/store/database';
import { makeArticles } from '../fixtures/library';

export const drafts = makeArticles(8);
export const [first, second, third, fourth] = drafts as [NewArticle, NewArticle, NewArticle, NewArticle];
export const AT = '2026-11-22T09:00:00+08:00';
const BYTES = new Uint8Array([0, 255, 128, 10]);
export const HASH = createHash('sha256').update(BYTES).digest('hex');

/** A library with at least one row in every table and every optional field set somewhere. */
export async function fill() {
  for (const article of drafts) await saveArticle(article);
  await saveArticle({ ...first, id: '0192f0c1-0000-7000-8000-000000000001', markdown: '改过\ud83c\udf89的正文' });
  await editArticle(second.id, { image: 'https://a.example/lead.png', canonicalUrl: 'https://a.example/' });
  await editArticle(second.id, { editor: '何静秋', byline: '林秋实', publishedRaw: '二〇二六年十一月', isStarred: true, note: '🎉 note' });
  await removeArticles([third.id]);
  await db.bodies.put({ articleId: second.id, markdown: '半个字符\ud800在此' });
  const row = await db.articles.get(second.id);
  if (row) await db.articles.put({ ...row, hash: await sha256('半个字符\ud800在此') });
  // Corrected twice: an older text remembers that it was corrected.
  for (const markdown of ['改正的正文', '再改正的正文']) {
    const { hash: baseHash = '' } = (await getArticle(fourth.id)) ?? {};
    const versionId = `0192f0c1-0000-7000-8000-${String(markdown.length).padStart(12, '0')}`;
    await saveText({ articleId: fourth.id, versionId, baseHash, markdown, excerpt: markdown, wordCount: markdown.length });
  }
  await mergeDump({
    ...(await dumpLibrary()),
    highlights: [
      {
        ...{ id: 'h', articleId: first.id, color: 'quote', note: '记', tags: ['甲'], createdOn: 'page', createdAt: AT, updatedAt: AT },
        selectors: [
          { type: 'TextQuoteSelector', exact: '工会', prefix: '', suffix: '' },
          { type: 'TextPositionSelector', start: 0, end: 2, textHash: 'x' },
        ],
        formerQuotes: ['总工会'],
      },
    ],
    images: [{ hash: HASH, blob: new Blob([BYTES], { type: 'image/png' }), type: 'image/png', size: 4 }],
    imageRefs: [
      { articleId: first.id, url: 'https://a.example/1.png', kind: 'image', hash: HASH, size: 4, host: 'a.example' },
      {
        ...{ articleId: first.id, url: 'https://a.example/1.doc', kind: 'attachment', name: '附件1', hash: '', host: 'a.example' },
        problem: 'not-allowed',
      },
    ],
    collections: [{ id: 'c', name: '专题', description: '', createdAt: AT, updatedAt: AT }],
    memberships: [{ collectionId: 'c', articleId: first.id, position: 1.5 }],
    settings: [{ key: 'reader', value: { size: 18 } }],
  });
}
