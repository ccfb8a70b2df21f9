import type { Highlight } from '../../model/highlight';
import { urlKeyOf } from '../../model/url-key';
import { findArticleByUrlKey, getArticle, getHighlight, restoreHighlights, type WorkOptions } from '../../store';
import { withBulkLock } from '../bulk-lock';
import type { ReadAnnotations } from './read';
import type { ReadAnnotation } from './read-annotation';
import { idIn } from './vocabulary';

export interface AnnotationImport {
  /** Highlights that are new. */
  added: number;
  /** Highlights that were there already: they stay as they are. */
  known: number;
  /** Entries of the file that are no highlights. */
  ignored: number;
  /** Pages that are not in the library, and how many highlights wait for each. */
  missing: { address: string; count: number }[];
}

const BATCH = 500;

/**
 * Adds the highlights of a file to the articles of the same pages. What is there stays as it is, so the same file twice changes nothing.
 * @throws UnionclipError `library-locked`, or what the store throws; the signal's reason when aborted, with whole batches kept
 */
export async function importAnnotations(
  { annotations, ignored }: ReadAnnotations,
  { signal, onProgress }: WorkOptions = {},
): Promise<AnnotationImport> {
  return withBulkLock(async () => {
    const result: AnnotationImport = { added: 0, known: 0, ignored, missing: [] };
    const articleIds = new Map<string, string | undefined>();
    const missing = new Map<string, number>();
    const seen = new Set<string>();
    let batch: Highlight[] = [];
    const flush = async () => {
      await restoreHighlights(batch);
      result.added += batch.length;
      batch = [];
    };
    for (const [index, annotation] of annotations.entries()) {
      signal?.throwIfAborted();
      const { highlight, source } = annotation;
      const articleId = await articleOf(annotation, articleIds);
      if (!articleId) missing.set(source, (missing.get(source) ?? 0) + 1);
      else if (seen.has(highlight.id) || (await getHighlight(highlight.id))) result.known += 1;
      else {
        seen.add(highlight.id);
        batch.push({ ...highlight, articleId });
        if (batch.length >= BATCH) await flush();
      }
      if (index % BATCH === 0) onProgress?.(index, annotations.length);
    }
    if (batch.length > 0) await flush();
    result.missing = [...missing].map(([address, count]) => ({ address, count }));
    return result;
  });
}

async function articleOf(
  { source, canonical, articleId }: ReadAnnotation,
  known: Map<string, string | undefined>,
): Promise<string | undefined> {
  const key = JSON.stringify([source, canonical, articleId]);
  if (!known.has(key)) {
    const own = idIn(source);
    const byAddress = own ? await getArticle(own) : await findArticleByUrlKey(urlKeyOf(source, canonical));
    const byId = byAddress ? undefined : articleId && (await getArticle(articleId));
    // The same id at another address is another article: only a text without an address goes by its id.
    const found = byAddress ?? (byId && byId.url === source ? byId : undefined);
    known.set(key, found && !found.deletedAt ? found.id : undefined);
  }
  return known.get(key);
}
