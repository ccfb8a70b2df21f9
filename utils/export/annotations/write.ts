import type { Article } from '../../model/article';
import type { Highlight } from '../../model/highlight';
import { newId } from '../../model/id';
import { toIsoWithOffset } from '../../model/time';
import { type ArticleFilter, eachArticle, listHighlightsOf, type WorkOptions } from '../../store';
import { stampedName } from '../file-name';
import { CONTEXT, nameOf, OWN } from './vocabulary';

export interface ExportedAnnotations {
  blob: Blob;
  fileName: string;
  highlightCount: number;
  /** Articles that have them. */
  articleCount: number;
}

const BATCH = 200;

/** The highlights of some or all articles as W3C Web Annotations, one JSON-LD file. */
export async function exportAnnotations(
  what: string[] | ArticleFilter,
  { signal, now = new Date() }: Pick<WorkOptions, 'signal'> & { now?: Date } = {},
): Promise<ExportedAnnotations> {
  const filter: ArticleFilter = Array.isArray(what) ? { ids: what } : what;
  const items: string[] = [];
  let articleCount = 0;
  for await (const articles of eachArticle(filter, { batch: BATCH })) {
    signal?.throwIfAborted();
    const byArticle = await listHighlightsOf(articles.map(({ id }) => id));
    for (const article of articles) {
      const highlights = byArticle.get(article.id) ?? [];
      articleCount += highlights.length > 0 ? 1 : 0;
      items.push(...highlights.map((highlight) => JSON.stringify(annotationOf(highlight, article))));
    }
  }
  const id = newId();
  const head = {
    '@context': CONTEXT,
    id: nameOf(id),
    type: 'AnnotationCollection',
    label: 'Unionclip',
    generator: { type: 'Software', name: 'Unionclip' },
    generated: toIsoWithOffset(now),
    total: items.length,
  };
  const page = `{"id":${JSON.stringify(`${nameOf(id)}#1`)},"type":"AnnotationPage","startIndex":0,"items":[\n`;
  const parts = [`${JSON.stringify(head).slice(0, -1)},"first":${page}`, items.join(',\n'), '\n]}}\n'];
  const blob = new Blob(parts, { type: 'application/ld+json' });
  return { blob, fileName: stampedName('unionclip-annotations', 'jsonld', now), highlightCount: items.length, articleCount };
}

/** One highlight as an annotation. The colour is a classification by its key, which does not change when the person renames it. */
export function annotationOf(highlight: Highlight, article: Article): Record<string, unknown> {
  const { note, tags, color, selectors, formerQuotes } = highlight;
  const text = (purpose: string, value: string) => ({ type: 'TextualBody', purpose, format: 'text/plain', value });
  return {
    id: nameOf(highlight.id),
    type: 'Annotation',
    motivation: ['highlighting', ...(note ? ['commenting'] : []), ...(tags.length > 0 ? ['tagging'] : [])],
    created: highlight.createdAt,
    modified: highlight.updatedAt,
    body: [text('classifying', color), ...(note ? [text('commenting', note)] : []), ...tags.map((tag) => text('tagging', tag))],
    target: {
      type: 'SpecificResource',
      source: article.url || nameOf(article.id),
      selector: selectorsOf(selectors),
      [OWN.title]: article.title,
      [OWN.article]: article.id,
      ...(article.canonicalUrl ? { [OWN.canonical]: article.canonicalUrl } : {}),
    },
    [OWN.createdOn]: highlight.createdOn,
    ...(formerQuotes ? { [OWN.formerQuotes]: formerQuotes } : {}),
  };
}

function selectorsOf([{ copies, ...quote }, position]: Highlight['selectors']): Record<string, unknown>[] {
  const list: Record<string, unknown>[] = [{ ...quote, ...(copies === undefined ? {} : { [OWN.copies]: copies }) }];
  if (position) {
    const { textHash, ...place } = position;
    list.push({ ...place, [OWN.textHash]: textHash });
  }
  return list;
}
