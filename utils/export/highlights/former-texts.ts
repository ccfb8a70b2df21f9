import { indexText, loadVariants, resolve } from '../../anchor';
import { readMarkdown } from '../../markdown/marks';
import type { Highlight } from '../../model/highlight';
import { listVersions } from '../../store';

/** The texts that an article had before: each was put aside by a newer clip. */
export async function formerTexts(articleId: string): Promise<string[]> {
  return (await listVersions(articleId)).map(({ markdown }) => markdown);
}

/**
 * Which of these stand in one of the texts: they were kept once, and went with a newer text. The others were made in a part of the page that was
 * never kept.
 */
export async function keptOnce(highlights: readonly Highlight[], texts: readonly string[], signal?: AbortSignal): Promise<Set<string>> {
  const found = new Set<string>();
  for (const markdown of texts) {
    const left = highlights.filter(({ id }) => !found.has(id));
    if (left.length === 0) break;
    const selectors = left.map((highlight) => highlight.selectors);
    const resolutions = await resolve(indexText(readMarkdown(markdown).pieces), selectors, { signal, variants: loadVariants });
    for (const [number, { id }] of left.entries()) if (resolutions[number]?.state !== 'lost') found.add(id);
  }
  return found;
}
