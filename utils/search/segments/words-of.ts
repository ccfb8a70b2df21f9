import { markdownToText } from '../../markdown/plain-text';
import type { Article } from '../../model/article';
import type { Highlight } from '../../model/highlight';
import { foldAll } from '../fold';
import type { SegmentBuilder } from './builder';
import { REST, TEXT, TOP } from './fields';

/** What stands in title and tags, folded; a line break keeps fields apart, since no word goes over it. */
function topWords({ title, tags }: Article): string {
  return foldAll([title, ...tags].join('\n'));
}

/** All other words beside the text, folded: also quotes of highlights, which the text may have lost. */
function restWords({ source = '', site = '', byline = '', editor = '', host, note }: Article, highlights: Highlight[]): string {
  return foldAll([source, site, byline, editor, host, note, ...highlights.flatMap(highlightWords)].join('\n'));
}

/** What is searched of a highlight. */
export function highlightWords({ note, tags, selectors }: Highlight): string[] {
  return [note, ...tags, selectors[0].exact];
}

interface DocWords {
  article: Article;
  markdown: string;
  highlights: Highlight[];
}

/** Adds an article's text to the segment in which it has this number. */
export function addText(builder: SegmentBuilder, ordinal: number, { markdown }: DocWords): void {
  builder.add(TEXT, ordinal, foldAll(markdownToText(markdown)));
}

/** Adds all its other words. */
export function addRest(builder: SegmentBuilder, ordinal: number, { article, highlights }: DocWords): void {
  builder.add(TOP, ordinal, topWords(article));
  builder.add(REST, ordinal, restWords(article, highlights));
}
