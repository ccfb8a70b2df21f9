import { type Passage, readMarkdown } from '../../markdown/marks';
import type { Highlight } from '../../model/highlight';
import { beginning, footnote } from './footnote';
import { highlightList, type ListedHighlight } from './list';
import { placeHighlights } from './place';
import type { HighlightOptions } from './words';
import { writeNumbered } from './write-numbered';

/** An article's text with the marks in it, and what belongs before or behind it. */
export interface MarkedArticle {
  /** The text as it is kept. */
  plain: string;
  markdown: string;
  highlights: ListedHighlight[];
  /** Whether anything of them is in the file of the article, as the settings are. */
  isShown: boolean;
  /** The list with its heading, where the settings want one. */
  top: string;
  end: string;
  footnotes: string;
  /** The list alone, for a file of highlights only: nothing is marked there, so nothing is said of marks. */
  list: string;
}

/** Marks an article's highlights in its Markdown, and lists them, as the settings say. `others` reads the texts that the article had before. */
export async function markArticle(
  markdown: string,
  highlights: readonly Highlight[],
  options: HighlightOptions,
  others: () => Promise<string[]> = async () => [],
): Promise<MarkedArticle> {
  const { settings, words } = options;
  const style = settings.markStyle;
  const text = readMarkdown(markdown);
  const placed = await placeHighlights(text, highlights, others);
  const passages = placed.flatMap(({ highlight: { id }, passage }): Passage[] => (passage ? [{ id, ...passage }] : []));
  const hasNote = ({ note }: Highlight) => settings.hasNotes && note !== '';
  const noted = new Set(highlights.filter((one) => style === 'footnote' || hasNote(one)).map(({ id }) => id));
  const marked = style === 'none' ? undefined : writeNumbered(text, passages, noted, style);
  const listed: ListedHighlight[] = placed.map((one) => {
    const loss = marked?.losses.get(one.highlight.id);
    const reference = hasNote(one.highlight) ? marked?.references.get(one.highlight.id) : undefined;
    return { ...one, ...(loss ? { loss } : {}), ...(reference ? { reference } : {}) };
  });
  const byId = new Map(placed.map((one) => [one.highlight.id, one]));
  const footnotes = [...(marked?.references ?? [])].flatMap(([id, reference]) => {
    const one = byId.get(id);
    return one ? [footnote(reference, one, options, style === 'footnote' ? beginning(text, one, options) : '')] : [];
  });
  // Without a list, what has no mark in the text would be gone from the file.
  const shown = settings.list === 'none' ? (marked ? listed.filter(isNowhere) : []) : listed;
  const list = shown.length > 0 ? `## ${words.title}\n\n${highlightList(shown, options, 3)}` : '';
  return {
    plain: markdown,
    markdown: marked?.markdown ?? markdown,
    highlights: listed,
    isShown: list !== '' || (marked?.insertions.length ?? 0) > 0,
    top: settings.list === 'top' && list ? `${list}\n\n---` : '',
    end: settings.list === 'top' ? '' : list,
    footnotes: footnotes.join('\n\n'),
    list: highlightList(placed, options, 2),
  };
}

function isNowhere({ passage, loss }: ListedHighlight): boolean {
  return !passage || loss === 'code' || loss === 'unmarked';
}
