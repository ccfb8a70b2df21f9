import type { Token } from 'markdown-it';
import { createParser } from '../parser';
import { linesOf, type PlacedContent, placeHeading, placeParagraph, placeRow, placeRows } from './block-places';
import { type Entry, entriesOf, placeInline } from './inline-entries';
import type { LinkTargets } from './mark-syntax';

/** A stretch of an article's visible text. A list of them is a source of the text model that highlights are found in. */
export interface MarkdownPiece {
  text: string;
  /** A new block (paragraph, item, cell, line) begins with this piece. */
  startsBlock: boolean;
}

/** A paragraph, heading, item or cell: its place in the pieces put end to end, and in the Markdown. */
export interface TextBlock extends PlacedContent {
  entries: Entry[];
  /** What a reader sees of it. */
  text: string;
  /** Where the text of its first entry begins, in the pieces put end to end. */
  start: number;
}

/** A stretch that can hold no mark: a block of code. */
export interface ClosedStretch {
  start: number;
  end: number;
}

/** An article's Markdown as the text that a reader shows, each letter with its way back. */
export interface MarkdownText {
  markdown: string;
  pieces: MarkdownPiece[];
  blocks: TextBlock[];
  closed: ClosedStretch[];
  /** Addresses that links name by a label. */
  targets: LinkTargets;
}

const parser = createParser();
placeRows(parser);
placeInline(parser);

/** Reads a Markdown text once. What is read is what the reader shows: the parser is the same. */
export function readMarkdown(markdown: string): MarkdownText {
  const lines = linesOf(markdown);
  const result: MarkdownText = { markdown, pieces: [], blocks: [], closed: [], targets: {} };
  let length = 0;
  let heading = '';
  let cells: PlacedContent[] = [];
  const add = (text: string, startsBlock: boolean) => {
    result.pieces.push({ text, startsBlock });
    length += text.length;
  };
  for (const token of parser.parse(markdown, result.targets)) {
    if (token.type === 'heading_open') heading = token.markup.startsWith('#') ? token.markup : '';
    else if (token.type === 'paragraph_open') heading = '';
    else if (token.type === 'tr_open') cells = placeRow(token, lines[token.map?.[0] ?? 0] ?? { at: 0, text: '' });
    else if (token.type === 'fence' || token.type === 'code_block') {
      result.closed.push({ start: length, end: length + token.content.length });
      add(token.content, true);
    } else if (token.type === 'inline') {
      const placed = placeInlineToken(token);
      const entries = entriesOf(token.children ?? [], token.content);
      const start = length;
      let startsBlock = true;
      for (const { kind, text, isHardBreak } of entries) {
        if (text) add(text, startsBlock || isHardBreak);
        if (text) startsBlock = isHardBreak || (startsBlock && kind === 'break');
      }
      if (placed?.content === token.content)
        result.blocks.push({ ...placed, entries, start, text: entries.map(({ text }) => text).join('') });
      else result.closed.push({ start, end: length });
    }
  }
  return result;

  function placeInlineToken({ content, map }: Token): PlacedContent | undefined {
    if (!map) return cells.shift() ?? { content: '', from: [], to: [] };
    const [first, end] = map;
    return heading ? placeHeading(content, heading, lines[first] ?? { at: 0, text: '' }) : placeParagraph(content, lines.slice(first, end));
  }
}
