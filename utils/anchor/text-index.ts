import { type CollectOptions, collectText, type TextPiece } from './collect';
import { type FoldedText, foldText, fromUnits } from './fold';
import { hashText } from './hash';

/** Where a text comes from: a part of a DOM, or texts without one (the blocks of an article's Markdown). */
export type TextSource = Node | TextPiece[];

/**
 * The one text model of page, reader and Markdown. `text` is what a person reads: visible words, white space as one space, blocks parted
 * by a line break. Stored positions count in it.
 */
export interface TextIndex {
  readonly text: string;
  readonly pieces: readonly TextPiece[];
  /** Where each piece begins in the pieces' texts put end to end. */
  readonly starts: Uint32Array;
  /** For each unit of `text`: its place in the pieces' texts put end to end. A line break that only parts blocks has the next one's. */
  readonly origins: Uint32Array;
  /** Where blocks begin in `text`. */
  readonly blocks: readonly number[];
  /** `text` as it is compared. Made when first asked for. */
  readonly folding: FoldedText;
  /** The name of this text, for stored positions. Made when first asked for. */
  readonly hash: string;
}

const SPACE = /\s/;
const isSpace = (code: number) => code === 32 || (code < 33 && code > 8) || (code > 159 && SPACE.test(String.fromCharCode(code)));
const LINE_BREAK = 10;

/** Reads a source once. The index is a snapshot: make a new one when the page has changed. */
export function indexText(source: TextSource, options?: CollectOptions): TextIndex {
  const pieces = Array.isArray(source) ? source : collectText(source, options);
  const starts = new Uint32Array(pieces.length);
  // Each piece adds one line break at most.
  const most = pieces.reduce((sum, { text }) => sum + text.length + 1, 0);
  const units = new Uint16Array(most);
  const origins = new Uint32Array(most);
  let size = 0;
  const blocks: number[] = [];
  let length = 0;
  let needsBreak = false;
  let space = -1;
  for (const [number, piece] of pieces.entries()) {
    starts[number] = length;
    if (piece.startsBlock) needsBreak = true;
    for (let at = 0; at < piece.text.length; at++) {
      const code = piece.text.charCodeAt(at);
      if (isSpace(code)) {
        if (space < 0) space = length + at;
        continue;
      }
      if (needsBreak || size === 0) {
        if (size > 0) add(LINE_BREAK, length + at);
        blocks.push(size);
      } else if (space >= 0) add(32, space);
      needsBreak = false;
      space = -1;
      add(code, length + at);
    }
    length += piece.text.length;
  }
  const text = fromUnits(units.subarray(0, size));
  let folding: FoldedText | undefined;
  let hash: string | undefined;
  return {
    text,
    pieces,
    starts,
    origins: origins.slice(0, size),
    blocks,
    get folding() {
      folding ??= foldText(text);
      return folding;
    },
    get hash() {
      hash ??= hashText(text);
      return hash;
    },
  };

  function add(unit: number, origin: number): void {
    units[size] = unit;
    origins[size] = origin;
    size += 1;
  }
}
