import type { MarkLoss } from '../../markdown/marks';
import { HIGHLIGHT_COLORS } from '../../model/highlight';
import type { PlacedHighlight } from './place';
import { paragraph, plainLine, plainLines } from './plain-lines';
import type { HighlightOptions, HighlightWords } from './words';

/** A highlight with what came of its mark. */
export interface ListedHighlight extends PlacedHighlight {
  loss?: MarkLoss;
  /** The footnote that has its note, where there is one: the list leads to it and does not say the note again. */
  reference?: string;
}

/** A list of highlights: colour, tags, state, quote and note of each; under the names of the colours when the settings say so. */
export function highlightList(highlights: readonly ListedHighlight[], options: HighlightOptions, level: number): string {
  const { settings, words } = options;
  if (!settings.isByColor) return itemsOf(highlights, options);
  return HIGHLIGHT_COLORS.flatMap((color) => {
    const own = highlights.filter(({ highlight }) => highlight.color === color);
    return own.length > 0 ? [`${'#'.repeat(level)} ${plainLine(words.names[color])}`, itemsOf(own, options)] : [];
  }).join('\n\n');
}

/** What a person should know about a highlight that is not marked as it was made; empty for the others. */
export function stateOf({ state, loss }: ListedHighlight, { words }: HighlightOptions): string {
  if (state !== 'in-place') return words[state];
  return loss ? words[loss] : '';
}

function itemsOf(highlights: readonly ListedHighlight[], options: HighlightOptions): string {
  return highlights.map((one) => item(one, options)).join('\n\n');
}

function item(one: ListedHighlight, options: HighlightOptions): string {
  const { settings, words } = options;
  const { highlight, now, reference = '' } = one;
  const name = settings.isByColor ? [] : [`**${plainLine(words.names[highlight.color])}**`];
  const blocks = [
    [...name, ...tagsOf(highlight.tags), plainLine(stateOf(one, options))].filter(Boolean).join(' · '),
    `${quote(highlight.selectors[0].exact)}${reference}`,
    ...(now ? [plainLine(words.now), quote(now)] : []),
    settings.hasNotes && !reference ? paragraph(noteLines(highlight.note, words)) : '',
  ];
  const lines = blocks.filter(Boolean).join('\n\n').split('\n');
  return lines.map((line, at) => (at === 0 ? `- ${line}` : line && `  ${line}`)).join('\n');
}

function quote(text: string): string {
  return `> ${paragraph(plainLines(text), '> ')}`;
}

/** A note under its own name: nobody must take it for words of the article. No lines where there is none. */
export function noteLines(note: string, words: HighlightWords): string[] {
  const [first, ...others] = plainLines(note);
  if (first === undefined) return [];
  // The colon stands outside: behind one, with no space after it, the signs would not close.
  const [, name = '', colon = ''] = /^(.*?)([:：]?)$/.exec(words.note) ?? [];
  return [`**${plainLine(name)}**${colon}${colon === '：' ? '' : ' '}${first}`, ...others];
}

// What the tools that exports are opened with take for a tag, and Markdown for nothing but these letters.
const PLAIN_TAG = /^[\p{L}\p{M}\p{N}/-]+(?:(?<![/-])_(?![/-])[\p{L}\p{M}\p{N}/-]+)*$/u;

/** Tags as such: no heading, since no space follows the sign. One that could not be a tag is words behind a plain sign. */
export function tagsOf(tags: readonly string[]): string[] {
  const written = tags.map((tag) => {
    const word = tag.trim().replace(/\s+/g, '-');
    return PLAIN_TAG.test(word) ? `#${word}` : `\\#${plainLine(tag).replace(/^\\(?=[-+>])/, '')}`;
  });
  return written.length > 0 ? [written.join(' ')] : [];
}
