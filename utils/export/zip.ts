import { makeZip } from 'client-zip';
import type { Article } from '../model/article';
import { UnionclipError } from '../model/errors';
import type { ImageRef } from '../model/image';
import {
  type ArticleFilter,
  type ArticleSort,
  countArticles,
  eachArticle,
  getBodies,
  listHighlightsOf,
  listImageRefs,
  type WorkOptions,
} from '../store';
import { type ArticleExportOptions, namedAs } from './article-options';
import { articleToMarkdown, highlightsToMarkdown } from './article-to-markdown';
import { Assets, readFile } from './assets';
import { withBulkLock } from './bulk-lock';
import { fileName, safeStem, shorten, stampedName } from './file-name';
import { formerTexts } from './highlights/former-texts';
import { countMarks, type MarkCounts } from './highlights/mark-counts';
import { markArticle } from './highlights/marked-article';
import { streamToBlob } from './stream-to-blob';
import { indexOf } from './zip-index';

export interface ZipOptions extends WorkOptions, ArticleExportOptions {
  /** Adds `index.md`, a list of all files under this heading and text. The order counts where `isNumbered`: names begin with their place. */
  index?: { title: string; text?: string; isNumbered?: boolean };
  /** The order of a filter's articles; the newest clipped first unless told. */
  sort?: ArticleSort;
  /** What the zip is named after, instead of the product. */
  name?: string;
  now?: Date;
}

export interface ExportResult extends MarkCounts {
  blob: Blob;
  fileName: string;
  /** Articles in it. */
  articleCount: number;
  /** Pictures and attachments in it. */
  fileCount: number;
  /** Pictures and attachments that are not kept: the texts lead to their addresses. */
  leftCount: number;
  /** Articles that went while the export ran. */
  skipped: { id: string; title: string }[];
  /** Kept files that the disk does not give back. */
  unreadable: UnreadableFile[];
}

export interface UnreadableFile {
  name: string;
  /** Title of the article that shows it. */
  title: string;
}

/** Enough to keep the reads few, little enough that memory and the wait for an abort stay small. */
const BATCH = 100;
// Behind it come the time and the ending.
const NAME_BYTES = 90;

/**
 * Articles as one zip of Markdown files, read batch by batch, and their pictures one by one.
 * @throws UnionclipError `article-missing` when nothing is left to export, `library-locked`, `storage-full`; the signal's reason when aborted
 */
export async function exportZip(what: string[] | ArticleFilter, options: ZipOptions = {}): Promise<ExportResult> {
  const filter: ArticleFilter = Array.isArray(what) ? { ids: what } : what;
  const { now = new Date(), name } = options;
  return withBulkLock(async () => {
    const told: Told = {
      articleCount: 0,
      fileCount: 0,
      leftCount: 0,
      highlightCount: 0,
      unmarkedCount: 0,
      changedCount: 0,
      skipped: [],
      unreadable: [],
    };
    const blob = await zipOf(zipFiles(filter, told, options));
    return { blob, fileName: stampedName(name ? shorten(safeStem(name), NAME_BYTES) : 'unionclip-export', 'zip', now), ...told };
  });
}

/** What is noted while the files are made. */
type Told = Omit<ExportResult, 'blob' | 'fileName'>;

export interface ZipFile {
  name: string;
  input: string | Blob | Uint8Array<ArrayBuffer>;
  lastModified: Date;
}

/**
 * Files, asked for one after the other, as a zip.
 * @throws UnionclipError `storage-full`
 */
export function zipOf(files: AsyncIterable<ZipFile> | Iterable<ZipFile>): Promise<Blob> {
  return streamToBlob(makeZip(files), 'application/zip');
}

async function* zipFiles(
  filter: ArticleFilter,
  told: Told,
  { signal, onProgress, index, sort, hasAssets = false, highlights, now = new Date() }: ZipOptions,
): AsyncGenerator<ZipFile> {
  const total = await countArticles(filter);
  if (total === 0) throw new UnionclipError('article-missing', 'nothing to export');
  const taken = new Set<string>(index ? ['index.md'] : []);
  const assets = hasAssets && !highlights?.isOnly ? new Assets() : undefined;
  const written: { article: Article; name: string }[] = [];
  let done = 0;
  for await (const articles of eachArticle(filter, { batch: BATCH, sort })) {
    const ids = articles.map(({ id }) => id);
    const bodies = await getBodies(ids);
    const byArticle = highlights ? await listHighlightsOf(ids) : undefined;
    const refs = assets ? await refsByArticle(ids) : new Map<string, ImageRef[]>();
    for (const article of articles) {
      signal?.throwIfAborted();
      done += 1;
      const markdown = bodies.get(article.id);
      if (markdown === undefined) told.skipped.push({ id: article.id, title: article.title });
      else {
        const own = byArticle?.get(article.id) ?? [];
        // A file of highlights only, without any, is nothing.
        if (highlights?.isOnly && own.length === 0) continue;
        const marked =
          highlights && own.length > 0 ? await markArticle(markdown, own, highlights, () => formerTexts(article.id)) : undefined;
        const place = index?.isNumbered ? { place: { at: done, of: total } } : {};
        const name = fileName(namedAs(article, highlights), { taken, ...place });
        if (index) written.push({ article, name });
        const lastModified = new Date(article.capturedAt);
        const placed = await assets?.place(marked?.markdown ?? markdown, { refs: refs.get(article.id) ?? [], fileName: name });
        const text = placed?.markdown ?? marked?.markdown ?? markdown;
        const input = highlights?.isOnly && marked ? highlightsToMarkdown(article, marked) : articleToMarkdown(article, text, marked);
        yield { name, input, lastModified };
        told.articleCount += 1;
        const { highlightCount, unmarkedCount, changedCount } = countMarks(marked, highlights?.isOnly);
        told.highlightCount += highlightCount;
        told.unmarkedCount += unmarkedCount;
        told.changedCount += changedCount;
        told.leftCount += placed?.leftCount ?? 0;
        const unreadable = [...(placed?.unreadable ?? [])];
        for (const { path, blob, name } of placed?.files ?? []) {
          signal?.throwIfAborted();
          const bytes = await readFile(blob);
          if (bytes) {
            yield { name: path, input: bytes, lastModified };
            told.fileCount += 1;
          } else unreadable.push(name);
        }
        told.unreadable.push(...unreadable.map((name) => ({ name, title: article.title })));
      }
      if (assets) onProgress?.(Math.min(done, total), total);
    }
    onProgress?.(Math.min(done, total), total);
  }
  if (index) yield { name: 'index.md', input: indexOf(written, index), lastModified: now };
}

async function refsByArticle(ids: string[]): Promise<Map<string, ImageRef[]>> {
  const byArticle = new Map<string, ImageRef[]>(ids.map((id) => [id, []]));
  for (const ref of await listImageRefs(ids)) byArticle.get(ref.articleId)?.push(ref);
  return byArticle;
}
