import { markdownToText } from '../../../../utils/markdown';
import { cleanNewArticle } from '../../../../utils/model/clean';
import { searchIds } from '../../../../utils/search';
import { foldAll } from '../../../../utils/search/fold';
import { catchUp } from '../../../../utils/search/indexing/catch-up';
import { loadVariants } from '../../../../utils/search/variants';
import { eachArticle, editArticle, getBodies, removeArticles, restoreArticles, saveArticle } from '../../../../utils/store';
import { db } from '../../../../utils/store/database';
import { makeRandom, type Random } from '../../../fixtures/random';
import { openCorpus } from '../../search-corpus';
import type { Checked } from './parts-contract';

/** What each article says, folded, read from the rows and texts themselves. */
async function readTexts(): Promise<Map<string, string>> {
  await loadVariants();
  const texts = new Map<string, string>();
  for await (const articles of eachArticle({}, { batch: 500 })) {
    const bodies = await getBodies(articles.map(({ id }) => id));
    for (const { id, title, tags, source = '', site = '', byline = '', editor = '', host, note } of articles) {
      const fields = [title, ...tags, source, site, byline, editor, host, note, markdownToText(bodies.get(id) ?? '')];
      texts.set(id, foldAll(fields.join('\n')));
    }
  }
  return texts;
}

/** Passages of the library's own texts, of one to six characters, and one of nowhere. */
function pickWords(texts: string[], count: number, random: Random): string[] {
  const words = ['鼷鼢'];
  for (let tries = 0; words.length < count && tries < count * 20; tries += 1) {
    const text = random.pick(texts);
    const at = random.below(text.length);
    const word = /^(?:[\u4e00-\u9fff]+|[a-z]+)/.exec(text.slice(at, at + 1 + random.below(6)))?.[0];
    if (word) words.push(word);
  }
  return words;
}

/** Asks for passages of the library and compares with the texts; looks for what an interrupted index may have left. */
export async function checkRecall(seed: number, count: number): Promise<Checked> {
  const texts = await readTexts();
  const checked: Checked = { asked: 0, wanted: 0, found: 0, wrong: 0, leftOver: await countLeftOver() };
  for (const word of pickWords([...texts.values()], count, makeRandom(seed))) await compare(word, texts, checked);
  return checked;
}

async function compare(word: string, texts: Map<string, string>, checked: Checked): Promise<void> {
  const wanted = [...texts].filter(([, text]) => text.includes(word)).map(([id]) => id);
  const given = new Set(await searchIds(`"${word}"`, {}));
  const found = wanted.filter((id) => given.has(id)).length;
  checked.asked += 1;
  checked.wanted += wanted.length;
  checked.found += found;
  checked.wrong += given.size - found;
}

async function countLeftOver(): Promise<number> {
  const state = await db.searchState.get('state');
  const known = new Set([...(state?.segments ?? []), ...(state?.merging ? [state.merging.segment] : [])].map(({ id }) => id));
  const keys = (await db.searchBlocks.toCollection().primaryKeys()) as unknown as [segment: number][];
  return keys.filter(([segment]) => !known.has(segment)).length;
}

/**
 * Saves, clips anew, notes, deletes and brings back articles, asking for their words after each step, while the index catches up and merges
 * beside it.
 */
export async function checkLive(seed: number, from: number, steps: number): Promise<Checked> {
  const random = makeRandom(seed);
  const corpus = openCorpus(1);
  const texts = await readTexts();
  const checked: Checked = { asked: 0, wanted: 0, found: 0, wrong: 0, leftOver: 0 };
  const gone = new Map<string, string>();
  let isOver = false;
  const indexing = (async () => {
    while (!isOver) {
      await catchUp();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  for (let step = 0; step < steps; step += 1) {
    const old = random.pick([...texts.keys()]);
    const before = texts.get(old) ?? '';
    const kind = random.below(6);
    let id = old;
    if (kind < 3) {
      const fresh = cleanNewArticle(corpus.article(from + step));
      const row = kind === 0 ? undefined : await db.articles.get(old);
      // The same page with another text is a new version of it.
      ({ articleId: id } = await saveArticle(row ? { ...fresh, url: row.url, urlKey: row.urlKey, host: row.host } : fresh));
    } else if (kind === 3) await editArticle(old, { note: `${random.pick(pickWords([before], 3, random))}笔记${step}` });
    else if (kind === 4) await removeArticles([old]);
    else if (gone.size > 0) {
      id = random.pick([...gone.keys()]);
      await restoreArticles([id]);
    }
    const now = await readOne(id);
    if (now === undefined) {
      gone.set(id, before);
      texts.delete(id);
    } else {
      gone.delete(id);
      texts.set(id, now);
    }
    for (const word of pickWords([now ?? before, before || (now ?? '')].filter(Boolean), 3, random)) await compare(word, texts, checked);
  }
  isOver = true;
  await indexing;
  return checked;
}

async function readOne(id: string): Promise<string | undefined> {
  const row = await db.articles.get(id);
  if (!row || row.deletedAt) return undefined;
  const { title, tags, source = '', site = '', byline = '', editor = '', host, note } = row;
  const body = await db.bodies.get(id);
  return foldAll([title, ...tags, source, site, byline, editor, host, note, markdownToText(body?.markdown ?? '')].join('\n'));
}
