import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { markdownToText } from '../../utils/markdown/plain-text';
import type { NewArticle } from '../../utils/model/new-article';
import { searchArticles, searchIds } from '../../utils/search';
import { foldAll } from '../../utils/search/fold';
import { runSteps } from '../../utils/search/indexing/catch-up';
import { makePace } from '../../utils/search/pace';
import { loadVariants } from '../../utils/search/variants';
import { editArticle, purgeArticles, readSearchState, removeArticles, saveArticle } from '../../utils/store';
import { db } from '../../utils/store/database';
import { makeArticles } from '../fixtures/library';
import { makeRandom } from '../fixtures/random';
import { freshLibrary, seed } from '../store/library';

const random = makeRandom(11);
const LETTERS = [...'工会集体协商會協勞劳動ab1ＡｶﾞかナйЖกขé㎏Ⅳ가각，。 \n-', 'e\u0301', '\u1100\u1161', '🎉', '𠮷', 'wage'];
const MARKS = ['**', '*', '_', '`', '[', '](https://a.example/b)', '\\*', '&amp;', '<br>', '| ', '> ', '# '];
const LIMITS = { pending: 5, atOnce: 12, dirty: 3, stripe: 700 };

function makeText(length: number, withMarks = false): string {
  return Array.from({ length }, () => (withMarks && random.below(6) === 0 ? random.pick(MARKS) : random.pick(LETTERS))).join('');
}

const catchUp = () => runSteps(makePace(), { limits: LIMITS });

/** What the library holds, read row by row. */
async function expectRecall(queries: number): Promise<void> {
  const rows = (await db.articles.toArray()).filter(({ deletedAt }) => !deletedAt);
  const bodies = new Map((await db.bodies.toArray()).map(({ articleId, markdown }) => [articleId, markdown]));
  const words = rows.map(({ id, title, tags, note, source = '' }) => ({
    id,
    fields: [foldAll(markdownToText(bodies.get(id) ?? '')), foldAll(title), ...tags.map(foldAll), foldAll(note), foldAll(source)],
  }));
  for (let i = 0; i < queries; i++) {
    const text = foldAll(makeText(1 + random.below(5))).replace(/["“”「」\s-]/g, '');
    if (!text) continue;
    const wanted = words.filter(({ fields }) => fields.some((field) => field.includes(text))).map(({ id }) => id);
    const { hits, total } = await searchArticles(`"${text}"`, {}, { limit: 1000 });
    const found = hits.map(({ article }) => article.id);
    expect([...found].sort(), JSON.stringify(text)).toEqual(wanted.sort());
    expect(total).toEqual({ count: wanted.length, isExact: true });
    expect((await searchIds(`"${text}"`, {})).sort()).toEqual([...wanted].sort());
  }
}

it('finds in the index what is in the articles, whatever happens to them', async () => {
  await freshLibrary();
  await loadVariants();
  const drafts = makeArticles(60).map(
    (draft): NewArticle => ({
      ...draft,
      metadata: { title: makeText(6), section: [], source: makeText(3) },
      host: '',
      tags: [makeText(2)].filter((tag) => tag.trim()),
      note: random.below(4) === 0 ? makeText(4) : '',
      markdown: makeText(60, true),
    }),
  );
  await seed(drafts.slice(0, 40));
  await catchUp();
  expect((await readSearchState())?.segments.length).toBeGreaterThan(0);
  await expectRecall(25);
  const ids = drafts.map(({ id }) => id);
  for (let round = 0; round < 20; round++) {
    const draft = drafts[40 + round] as NewArticle;
    await saveArticle(draft);
    const other = random.pick(ids.slice(0, 40 + round));
    const act = random.below(6);
    if (act === 0) await editArticle(other, { tags: [`甲${makeText(2)}`] }).catch(() => undefined);
    if (act === 1) await editArticle(other, { note: makeText(4) }).catch(() => undefined);
    if (act === 2) await editArticle(other, { title: `题${makeText(4)}` }).catch(() => undefined);
    if (act === 3) await saveArticle({ ...(drafts[ids.indexOf(other)] as NewArticle), markdown: makeText(50, true) });
    if (act === 4) await removeArticles([other]);
    if (act === 5) await purgeArticles([other]);
    if (random.below(3) === 0) await catchUp();
    await expectRecall(4);
  }
  await catchUp();
  await expectRecall(30);
}, 120_000);
