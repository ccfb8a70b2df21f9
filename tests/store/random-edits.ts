import type { NewArticle, SaveResult } from '../../utils/model/new-article';
import { editArticle, purgeArticles, removeArticles, restoreArticles, saveArticle, tagArticles, undoSave } from '../../utils/store';
import { makeArticles } from '../fixtures/library';
import { makeRandom, type Random } from '../fixtures/random';

const TAGS = ['甲', '乙', '丙', '丁', 'a/b'];

/** A person's day, by chance: clips, clips again, edits, tags, removals, ways back, purges, undo. Some come too late and are refused. */
export async function editAtRandom(seed: number, steps: number): Promise<void> {
  const random = makeRandom(seed);
  const pages = makeArticles(8, seed);
  let last: SaveResult | undefined;
  for (let step = 0; step < steps; step++) {
    const chosen = random.some(pages, 1 + random.below(3)).map(({ id }) => id);
    const [id = ''] = chosen;
    const acts: (() => Promise<unknown>)[] = [
      async () => {
        last = await saveArticle(clip(random, pages, seed * 1000 + step));
      },
      () => tagArticles(chosen, { add: random.some(TAGS, 2), remove: random.some(TAGS, 2) }),
      () => editArticle(id, { tags: random.some(TAGS, 3), title: `题${step}`, isRead: random.below(2) > 0 }),
      () => removeArticles(chosen),
      () => restoreArticles(chosen),
      () => purgeArticles(chosen.slice(0, 1)),
      async () => {
        if (last) await undoSave(last);
      },
    ];
    // Clips are what a person does most.
    await (random.below(2) > 0 ? acts[0] : random.pick(acts))?.().catch((error) => {
      if (!['article-missing', 'undo-expired'].includes(error.code)) throw error;
    });
  }
}

function clip(random: Random, pages: NewArticle[], n: number): NewArticle {
  const page = random.pick(pages);
  const id = random.below(3) > 0 ? page.id : `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
  return {
    ...page,
    id,
    markdown: `正文${random.below(4)}`,
    tags: random.some(TAGS, 2),
    note: random.below(3) > 0 ? '' : `记${random.below(3)}`,
  };
}
