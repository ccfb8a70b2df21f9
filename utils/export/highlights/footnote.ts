import type { MarkdownText } from '../../markdown/marks';
import { noteLines, tagsOf } from './list';
import type { PlacedHighlight } from './place';
import { paragraph, plainLine } from './plain-lines';
import type { HighlightOptions } from './words';

/** Enough to find where a passage begins; all of it stands in the text. */
const SHORT = 40;

/** What a footnote says first where the text has no marks: its reference tells only where the passage ends. */
export function beginning(text: MarkdownText, { highlight, now, passage }: PlacedHighlight, { words }: HighlightOptions): string {
  const quote = [...(now ?? highlight.selectors[0].exact).replace(/\s+/g, ' ').trim()];
  if (quote.length <= SHORT) return `“${plainLine(quote.join(''))}”`;
  const isWhole = text.blocks.some(({ start, text: own }) => {
    const [from, to] = [start + own.length - own.trimStart().length, start + own.trimEnd().length];
    return passage?.start === from && passage.end === to;
  });
  return isWhole ? plainLine(words.whole) : `“${plainLine(quote.slice(0, SHORT).join(''))}…”`;
}

/** The definition of a footnote: colour, tags and note, behind `first` if there is something to say first. */
export function footnote(reference: string, { highlight }: PlacedHighlight, { settings, words }: HighlightOptions, first: string): string {
  const [note, ...lines] = settings.hasNotes ? noteLines(highlight.note, words) : [];
  const parts = [first, plainLine(words.names[highlight.color]), ...tagsOf(highlight.tags), note].filter(Boolean);
  // Never a single word, which plain CommonMark would take for the address of a link.
  const head = (parts.length > 1 ? parts : [plainLine(words.title), ...parts]).join(' · ');
  return `${reference}: ${paragraph([head, ...lines], '    ')}`;
}
