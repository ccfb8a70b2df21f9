import type { Article, Version } from '../model/article';
import type { ImageRef } from '../model/image';
import { readImageTotals } from './counters';
import { db } from './database';
import { refsOf } from './image-refs';
import { asOurs } from './our-errors';
import type { WorkOptions } from './types';

/** What one article takes, in bytes. */
export interface ArticleRoom {
  id: string;
  title: string;
  lang?: string;
  isTrashed: boolean;
  texts: number;
  versions: number;
  files: number;
}

/** What takes the room in the library, in bytes as far as it can be reckoned: browsers press texts together, and do not say how much. */
export interface StorageReport {
  texts: number;
  versions: number;
  /** Pictures and attachments, each once. */
  files: number;
  index: number;
  trash: { count: number; bytes: number; files: number };
  /** Older versions that nothing needs; see `removeVersions`. */
  spare: { count: number; bytes: number };
  /** The largest first. */
  biggest: ArticleRoom[];
}

const ROWS = 200;
/** So many characters are read at once: some milliseconds of work. */
const AT_ONCE = 1_000_000;
const MOST_BIGGEST = 10;

/**
 * Reckons what takes the room, a few articles at a time: no task is long, and nothing waits for it.
 * @throws the signal's reason when aborted
 */
export async function measureStorage({ signal, onProgress }: WorkOptions = {}): Promise<StorageReport> {
  const report: StorageReport = {
    ...{ texts: 0, versions: 0, files: 0, index: 0, biggest: [] },
    ...{ trash: { count: 0, bytes: 0, files: 0 }, spare: { count: 0, bytes: 0 } },
  };
  const total = await asOurs(() => db.articles.count());
  let done = 0;
  for (let last = ''; ; ) {
    const rows = await asOurs(() => db.articles.where(':id').above(last).limit(ROWS).toArray());
    const end = rows.at(-1);
    if (!end) break;
    last = end.id;
    for (const some of portions(rows)) {
      signal?.throwIfAborted();
      await addPortion(report, some);
      done += some.length;
      onProgress?.(done, Math.max(total, done));
    }
    report.biggest = report.biggest.sort((a, b) => roomOf(b) - roomOf(a)).slice(0, MOST_BIGGEST);
  }
  report.files = (await asOurs(readImageTotals)).bytes;
  const state = await asOurs(() => db.searchState.get('state'));
  report.index = state?.segments.reduce((sum, { bytes }) => sum + bytes, 0) ?? 0;
  return report;
}

/** All that an article takes. */
export function roomOf({ texts, versions, files }: Pick<ArticleRoom, 'texts' | 'versions' | 'files'>): number {
  return texts + versions + files;
}

/** The older versions of an article that nothing needs: not the one that was corrected, and none while highlights may refer to it. */
export function spareVersions(article: Article, versions: readonly Version[]): Version[] {
  if (article.counts.highlights > 0) return [];
  const original = article.textEditedAt && [...versions].sort((a, b) => b.revision - a.revision).find(({ textEditedAt }) => !textEditedAt);
  return versions.filter((version) => version !== original);
}

/** The versions of these articles, by article. */
export async function versionsOf(ids: readonly string[]): Promise<Map<string, Version[]>> {
  const ranges = ids.map((id) => [
    [id, -Infinity],
    [id, []],
  ]);
  const versions =
    ids.length > 0
      ? await db.versions
          .where('[articleId+revision]')
          .inAnyRange(ranges as never)
          .toArray()
      : [];
  const byArticle = new Map<string, Version[]>();
  for (const version of versions) byArticle.set(version.articleId, [...(byArticle.get(version.articleId) ?? []), version]);
  return byArticle;
}

// Texts of millions of characters come alone.
function* portions(rows: Article[]): Generator<Article[]> {
  let [some, size]: [Article[], number] = [[], 0];
  for (const row of rows) {
    // A word of Latin letters has about six of them; of Chinese characters this is too many, which does no harm.
    const own = row.wordCount * 6 * (1 + row.counts.versions);
    if (some.length > 0 && size + own > AT_ONCE) {
      yield some;
      [some, size] = [[], 0];
    }
    some.push(row);
    size += own;
  }
  if (some.length > 0) yield some;
}

async function addPortion(report: StorageReport, articles: Article[]): Promise<void> {
  const ids = articles.map(({ id }) => id);
  const [bodies, versions, refs] = await asOurs(() =>
    Promise.all([
      db.bodies.bulkGet(ids),
      versionsOf(articles.filter(({ counts }) => counts.versions > 0).map(({ id }) => id)),
      refsOf(ids).then(groupFiles),
    ]),
  );
  for (const [index, article] of articles.entries()) {
    const older = versions.get(article.id) ?? [];
    const own: ArticleRoom = {
      ...{ id: article.id, title: article.title, isTrashed: article.deletedAt !== undefined },
      ...(article.lang ? { lang: article.lang } : {}),
      texts: bytesOf(bodies[index]?.markdown ?? ''),
      versions: sumOf(older),
      files: refs.get(article.id) ?? 0,
    };
    report.texts += own.texts;
    report.versions += own.versions;
    report.biggest.push(own);
    const spare = spareVersions(article, older);
    report.spare.count += spare.length;
    report.spare.bytes += sumOf(spare);
    if (!own.isTrashed) continue;
    report.trash.count += 1;
    report.trash.bytes += roomOf(own);
    report.trash.files += own.files;
  }
}

function groupFiles(refs: ImageRef[]): Map<string, number> {
  const files = new Map<string, Map<string, number>>();
  for (const { articleId, hash, size = 0 } of refs) {
    if (!hash) continue;
    const own = files.get(articleId) ?? new Map<string, number>();
    files.set(articleId, own.set(hash, size));
  }
  return new Map([...files].map(([id, own]) => [id, [...own.values()].reduce((sum, size) => sum + size, 0)]));
}

const sumOf = (versions: readonly Version[]) => versions.reduce((sum, { markdown }) => sum + bytesOf(markdown), 0);

// As browsers keep a text: a byte for each character while all are Latin, else two.
function bytesOf(text: string): number {
  return /[\u0100-\uffff]/.test(text) ? text.length * 2 : text.length;
}
