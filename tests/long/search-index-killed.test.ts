import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { markdownToText } from '../../utils/markdown/plain-text';
import type { NewArticle } from '../../utils/model/new-article';
import { searchArticles } from '../../utils/search';
import { foldAll } from '../../utils/search/fold';
import { runSteps } from '../../utils/search/indexing/catch-up';
import { makePace } from '../../utils/search/pace';
import { editArticle, purgeArticles, saveArticle } from '../../utils/store';
import { db } from '../../utils/store/database';
import { makeArticles } from '../fixtures/library';
import { makeRandom } from '../fixtures/random';
import { freshLibrary, restartBrowser, seed } from '../store/library';

const SEEDS = 200;
// Small steps: every one of them can be the last.
const LIMITS = { pending: 1, atOnce: 3, dirty: 1, stripe: 3000 };
const WORDS = ['工会', '会', '集体', '协商', '劳动竞赛', '高温', 'union'];
const all = makeArticles(36);

class Killed extends Error {}

/** Indexes until everything is done, or the `steps`th chance to be ended. */
async function indexUntil(steps: number): Promise<void> {
  let left = steps;
  const isEnd = () => left-- <= 0;
  const pace = () => {
    if (isEnd()) throw new Killed();
    return undefined;
  };
  const failing = () => {
    if (isEnd()) throw new Killed();
  };
  db.searchBlocks.hook('creating', failing);
  try {
    await runSteps(pace, { limits: LIMITS });
  } catch {
    // As a browser ends a worker: nothing of what was under way is heard of again.
  } finally {
    db.searchBlocks.hook('creating').unsubscribe(failing);
  }
  await restartBrowser();
}

async function expectRecall(context: string): Promise<void> {
  const rows = await db.articles.toArray();
  const bodies = new Map((await db.bodies.toArray()).map(({ articleId, markdown }) => [articleId, markdown]));
  for (const word of WORDS) {
    const wanted = rows.filter(({ id, title, tags, note, source = '', site = '', byline = '', editor = '', host }) =>
      [markdownToText(bodies.get(id) ?? ''), title, ...tags, note, source, site, byline, editor, host].some((field) =>
        foldAll(field).includes(foldAll(word)),
      ),
    );
    const { hits } = await searchArticles(word, {}, { limit: 100 });
    const found = hits.map(({ article }) => article.id).sort();
    expect(found, `${context}, ${word}`).toEqual(wanted.map(({ id }) => id).sort());
  }
}

async function expectNothingLeft(): Promise<void> {
  const state = await db.searchState.get('state');
  expect(state?.merging).toBeUndefined();
  const known = new Set(state?.segments.map(({ id }) => id));
  const kept = (await db.searchBlocks.toCollection().keys()) as unknown as [number, number, number][];
  expect(kept.filter(([segment]) => !known.has(segment))).toEqual([]);
  expect(await db.searchDirty.count()).toBe(0);
}

it.each(Array.from({ length: SEEDS }, (_, i) => i + 1))(
  'finds everything and leaves nothing when it is ended anywhere (seed %i)',
  async (number) => {
    const random = makeRandom(number);
    await freshLibrary();
    await seed(all.slice(0, 30));
    for (let round = 0; round < 3; round++) {
      await indexUntil(random.below(round === 0 ? 400 : 150));
      const draft = all[random.below(30)] as NewArticle;
      const act = random.below(4);
      if (act === 0) await saveArticle(all[30 + round] as NewArticle);
      if (act === 1) await editArticle(draft.id, { tags: ['高温慰问'], title: '劳动竞赛' }).catch(() => undefined);
      if (act === 2) await purgeArticles([draft.id]);
      if (act === 3) await saveArticle({ ...draft, markdown: '换了一篇：集体协商' });
      await expectRecall(`seed ${number}, round ${round}`);
    }
    await runSteps(makePace(), { limits: LIMITS });
    await expectRecall(`seed ${number}, at the end`);
    await expectNothingLeft();
  },
);
