import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { markdownToText } from '../../utils/markdown/plain-text';
import type { NewArticle } from '../../utils/model/new-article';
import { fold, searchArticles } from '../../utils/search';
import { foldAll, foldWithMap } from '../../utils/search/fold';
import { makeArticles } from '../fixtures/library';
import { makeRandom } from '../fixtures/random';
import { freshLibrary, seed } from '../store/library';

const random = makeRandom(7);
// Few letters, so that words recur; marks, widths, combining characters and Hangul letters between them.
const LETTERS = [...'工会集体协商abＡＢｶﾞ가각ㄱéﬁ㎏Ⅳ１2，。 \n', 'e\u0301', '\u1100\u1161', '\u200b', '🎉', 'Σ', 'ς', 'İ'];
const MARKS = ['**', '*', '_', '`', '[', '](https://a.example/b)', '\\*', '&amp;', '&lt;', '<br>', '| ', '> ', '# ', '![x](y)'];

function makeText(length: number, withMarks: boolean): string {
  return Array.from({ length }, () => (withMarks && random.below(5) === 0 ? random.pick(MARKS) : random.pick(LETTERS))).join('');
}

it('finds every article whose visible text holds the query', async () => {
  await freshLibrary();
  const texts = makeArticles(60).map(
    (draft): NewArticle => ({
      ...draft,
      metadata: { title: 'x', section: [] },
      host: '',
      tags: [],
      note: '',
      markdown: makeText(120, true),
    }),
  );
  await seed(texts);
  const visible = texts.map(({ id, markdown }) => ({ id, text: fold(markdownToText(markdown)) }));
  for (let i = 0; i < 150; i++) {
    const query = makeText(1 + random.below(4), false);
    const wanted = visible.filter(({ text }) => fold(query) && text.includes(fold(query))).map(({ id }) => id);
    const { hits, isComplete } = await searchArticles(query, {}, { limit: 100 });
    expect(isComplete).toBe(true);
    expect(
      hits.map(({ article }) => article.id),
      JSON.stringify(query),
    ).toEqual(expect.arrayContaining(wanted));
  }
}, 60_000);

it('folds piece by piece as it folds the whole, and finds the way back', () => {
  for (let i = 0; i < 500; i++) {
    const text = makeText(30, true);
    const { folded, original } = foldWithMap(text);
    expect(folded, JSON.stringify(text)).toBe(foldAll(text));
    const at = random.below(Math.max(folded.length - 3, 1));
    const [start, end] = original(at, Math.min(at + 3, folded.length));
    expect(foldAll(text.slice(start, end))).toContain(folded.slice(at, at + 3));
  }
});
