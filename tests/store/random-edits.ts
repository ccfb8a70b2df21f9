import { HIGHLIGHT_COLORS } from '../../utils/model/highlight';
import type { NewArticle, SaveResult } from '../../utils/model/new-article';
import {
  addToCollection,
  createCollection,
  dumpLibrary,
  editArticle,
  editHighlight,
  getArticle,
  listCollections,
  listHighlights,
  listVersions,
  markArticles,
  mergeDump,
  purgeArticles,
  removeArticles,
  removeCollection,
  removeFromCollection,
  removeHighlights,
  removeTag,
  removeVersions,
  renameTag,
  restoreArticles,
  restoreHighlights,
  restoreVersion,
  saveArticle,
  saveHighlights,
  saveText,
  type TagChange,
  type Tagging,
  type TextSaved,
  tagArticles,
  undoSave,
  undoTagChange,
  undoTagging,
  undoText,
} from '../../utils/store';
import { makeHighlight } from '../fixtures/highlights';
import { makeArticles } from '../fixtures/library';
import { makeRandom, type Random } from '../fixtures/random';

const TAGS = ['甲', '乙', '丙', '丁', 'a/b'];

/**
 * A person's day, by chance: clips, clips again, edits, tags, highlights, collections, removals, ways back, purges, backups that are read
 * again, undo. Some come too late and are refused.
 */
export async function editAtRandom(seed: number, steps: number): Promise<void> {
  const random = makeRandom(seed);
  const pages = makeArticles(8, seed);
  let last: SaveResult | undefined;
  let corrected: TextSaved | undefined;
  let tagChange: TagChange | undefined;
  let tagging: Tagging | undefined;
  let backup: Awaited<ReturnType<typeof dumpLibrary>> | undefined;
  for (let step = 0; step < steps; step++) {
    const chosen = random.some(pages, 1 + random.below(3)).map(({ id }) => id);
    const [id = ''] = chosen;
    const acts: (() => Promise<unknown>)[] = [
      async () => {
        last = await saveArticle(clip(random, pages, seed * 1000 + step));
      },
      async () => {
        tagging = await tagArticles(chosen, { add: random.some(TAGS, 2), remove: random.some(TAGS, 2) });
      },
      async () => {
        if (tagging) await undoTagging(tagging);
      },
      async () => {
        const [from, to] = [random.pick(TAGS), random.pick(TAGS)];
        tagChange = random.below(2) > 0 ? await renameTag(from, `${to}/x`) : await removeTag(from);
      },
      async () => {
        if (tagChange) await undoTagChange(tagChange);
      },
      async () => {
        corrected = await correct(random, id, `v${seed}-${step}`);
      },
      async () => {
        if (corrected) await undoText(corrected);
      },
      async () => {
        const older = await listVersions(id);
        if (older.length > 0) corrected = await restoreVersion(random.pick(older).id, `r${seed}-${step}`);
      },
      () => (random.below(4) > 0 ? Promise.resolve() : removeVersions()),
      () => markArticles(chosen, { isRead: random.below(2) > 0, isStarred: random.below(2) > 0 }),
      () => mark(random, id),
      () => collect(random, chosen),
      async () => {
        if (backup) await mergeDump(backup);
        backup = await dumpLibrary();
      },
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
      if (!['article-missing', 'undo-expired', 'text-changed', 'version-missing', 'collection-missing'].includes(error.code)) throw error;
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

async function mark(random: Random, articleId: string): Promise<void> {
  const looks = { color: random.pick([...HIGHLIGHT_COLORS]), note: random.below(2) > 0 ? '' : '记', tags: random.some(TAGS, 1) };
  const own = await listHighlights(articleId);
  const [first] = own;
  const act = random.below(3);
  if (act === 0 || !first) return saveHighlights([makeHighlight(articleId, { exact: '一句', ...looks })]);
  if (act === 1) return editHighlight(first.id, looks);
  const removed = await removeHighlights([first.id]);
  if (random.below(2) > 0) await restoreHighlights(removed);
}

async function collect(random: Random, chosen: string[]): Promise<void> {
  const collections = await listCollections();
  const { id } = collections.length < 2 ? await createCollection({ name: '专题' }) : random.pick(collections);
  const act = random.below(4);
  if (act === 0) await removeFromCollection(id, chosen);
  else if (act === 1) await removeCollection(id);
  else await addToCollection(id, chosen);
}

/** Corrects a text by hand; one time in three its text was changed elsewhere since, and it is refused. */
async function correct(random: Random, articleId: string, versionId: string): Promise<TextSaved> {
  const { hash = '' } = (await getArticle(articleId)) ?? {};
  const markdown = `更正${random.below(4)} ${random.below(3) > 0 ? '' : '![](https://a.example/p.png)'}`;
  const baseHash = random.below(3) > 0 ? hash : 'old';
  return saveText({ articleId, versionId, markdown, baseHash, excerpt: markdown, wordCount: 2 });
}
