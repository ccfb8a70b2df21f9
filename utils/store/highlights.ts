import type { Article } from '../model/article';
import { isSame } from '../model/canonical-json';
import { cleanNote, cleanTags, cleanText } from '../model/clean';
import { UnionclipError } from '../model/errors';
import type { Highlight, HighlightEdit, HighlightSelectors, NewHighlight } from '../model/highlight';
import { inTextOrder } from '../model/highlight-order';
import { db } from './database';
import { groupByArticle } from './get-many';
import { countHighlights } from './highlight-counts';
import { toArticle } from './list-keys';
import { asOurs } from './our-errors';
import type { Change } from './write';
import { getRows, write } from './write';

/** An article's highlights in the order in which their passages stood in the texts that they were made in. */
export async function listHighlights(articleId: string): Promise<Highlight[]> {
  const highlights = await asOurs(() => db.highlights.where('articleId').equals(articleId).toArray());
  return inTextOrder(highlights);
}

/** One highlight. */
export async function getHighlight(id: string): Promise<Highlight | undefined> {
  return asOurs(() => db.highlights.get(id));
}

/** The highlights of many articles, each article's in order; articles without any are left out. */
export async function listHighlightsOf(articleIds: string[]): Promise<Map<string, Highlight[]>> {
  const all = await asOurs(() => readOf(new Set(articleIds)));
  return new Map([...groupByArticle(all)].map(([id, own]) => [id, inTextOrder(own)]));
}

// A cursor that steps from article to article takes many times as long as one read of the range that a batch of them lies in (measured). Few
// articles that lie far apart are stepped through.
const PER_ARTICLE = 20;

async function readOf(articleIds: ReadonlySet<string>): Promise<Highlight[]> {
  const ids = [...articleIds].sort();
  const [first, last] = [ids[0], ids.at(-1)];
  if (first === undefined || last === undefined) return [];
  const most = ids.length * PER_ARTICLE;
  const read = await db.highlights.where('articleId').between(first, last, true, true).limit(most).toArray();
  if (read.length < most) return read.filter(({ articleId }) => articleIds.has(articleId));
  return db.highlights.where('articleId').anyOf(ids).toArray();
}

/**
 * Keeps highlights that were just made, of one or many articles, or none of them. One whose id is there already is left as it is: a retry is harmless.
 * @throws UnionclipError `article-missing` when one of the articles is not there; `bad-request` for a highlight of nothing
 */
export async function saveHighlights(highlights: NewHighlight[]): Promise<void> {
  const clean = highlights.map(cleanHighlight);
  await write([db.articles, db.highlights], async (change) => {
    await addMissing(
      clean.map((highlight) => ({ ...highlight, createdAt: change.now, updatedAt: change.now })),
      change,
    );
  });
}

/** Brings removed highlights back as they were; those whose article is gone for good are passed over. */
export async function restoreHighlights(highlights: Highlight[]): Promise<void> {
  await write([db.articles, db.highlights], async (change) => {
    const known = new Set((await getRows(highlights.map(({ articleId }) => articleId))).map(({ id }) => id));
    await addMissing(
      highlights.filter(({ articleId }) => known.has(articleId)),
      change,
    );
  });
}

/**
 * Changes a highlight's colour, note, tags or place; a function sees what it has by then, with no other edit between.
 * @throws UnionclipError `highlight-missing`
 */
export async function editHighlight(id: string, wanted: HighlightEdit | ((now: Highlight) => HighlightEdit)): Promise<void> {
  await write([db.highlights], async (change) => {
    const old = await db.highlights.get(id);
    if (!old) throw new UnionclipError('highlight-missing', id);
    const edit = typeof wanted === 'function' ? wanted(old) : wanted;
    const next: Highlight = {
      ...old,
      ...(edit.color ? { color: edit.color } : {}),
      ...(edit.note === undefined ? {} : { note: cleanNote(edit.note) }),
      ...(edit.tags ? { tags: cleanTags(edit.tags) } : {}),
      ...(edit.selectors ? moved(old, cleanSelectors(edit.selectors)) : {}),
    };
    if (isSame(next, old)) {
      change.isEmpty = true;
      return;
    }
    await db.highlights.put({ ...next, updatedAt: change.now });
    await change.touchWords([next.articleId]);
    await recountEdited(old, next, change);
  });
}

/** Removes highlights, with their notes; returns them as they were, for `restoreHighlights`. Those that are not there are passed over. */
export async function removeHighlights(ids: string[]): Promise<Highlight[]> {
  return write([db.articles, db.highlights], async (change) => {
    const found = (await db.highlights.bulkGet([...new Set(ids)])).filter((highlight) => highlight !== undefined);
    if (found.length === 0) {
      change.isEmpty = true;
      return [];
    }
    await db.highlights.bulkDelete(found.map(({ id }) => id));
    await count(found, -1, change);
    return found;
  });
}

async function addMissing(highlights: Highlight[], change: Change): Promise<void> {
  const stored = await db.highlights.bulkGet(highlights.map(({ id }) => id));
  const missing = highlights.filter((_, i) => !stored[i]);
  if (missing.length === 0) {
    change.isEmpty = true;
    return;
  }
  await count(missing, 1, change);
  await db.highlights.bulkAdd(missing);
}

/** Keeps the articles' numbers in step. */
async function count(highlights: Highlight[], times: 1 | -1, change: Change): Promise<void> {
  const byArticle = groupByArticle(highlights);
  const articles = (await getRows([...byArticle.keys()])).map(toArticle);
  if (times > 0 && articles.length < byArticle.size) throw new UnionclipError('article-missing');
  const counted = (article: Article): Article => ({
    ...article,
    counts: countHighlights(article.counts, byArticle.get(article.id) ?? [], times),
  });
  await change.putAll(articles.map((before) => ({ before, after: counted(before) })));
}

// With another colour, or the first or no note, its article is found by other filters.
async function recountEdited(old: Highlight, next: Highlight, change: Change): Promise<void> {
  if (old.color === next.color && Boolean(old.note) === Boolean(next.note)) return;
  const row = await db.articles.get(old.articleId);
  if (!row) return;
  const before = toArticle(row);
  const counts = countHighlights(countHighlights(before.counts, [old], -1), [next], 1);
  await change.put(before, { ...before, counts });
}

function moved(old: Highlight, selectors: HighlightSelectors): Partial<Highlight> {
  const former = old.selectors[0].exact;
  const isReworded = former !== selectors[0].exact;
  return { selectors, ...(isReworded ? { formerQuotes: [...(old.formerQuotes ?? []), former] } : {}) };
}

function cleanHighlight(highlight: NewHighlight): NewHighlight {
  return {
    ...highlight,
    selectors: cleanSelectors(highlight.selectors),
    note: cleanNote(highlight.note),
    tags: cleanTags(highlight.tags),
  };
}

// A quote is kept as it stood, white space included: it is folded when it is looked for.
function cleanSelectors([quote, position]: HighlightSelectors): HighlightSelectors {
  const clean = { ...quote, exact: cleanText(quote.exact), prefix: cleanText(quote.prefix), suffix: cleanText(quote.suffix) };
  if (!clean.exact.trim()) throw new UnionclipError('bad-request', 'a highlight of nothing');
  return position ? [clean, position] : [clean];
}
