import { type BlockMarks, markBlock } from './mark-block';
import type { MarkdownText, TextBlock } from './marked-text';
import { trimmed } from './runs';
import type { Segment } from './segments';

export type TextMarkStyle = 'equals' | 'mark' | 'footnote';

/** A passage of the text: units of its pieces put end to end. */
export interface Passage {
  id: string;
  start: number;
  end: number;
  /** A reference to a footnote that stands behind the passage, as it is written. */
  reference?: string;
}

/**
 * Why a passage is not marked just as it is: more of the text had to be marked (`widened`), a part of it is in a block of code (`code`), a
 * part of it could not be marked without changing how the text is read (`unmarked`).
 */
export type MarkLoss = 'widened' | 'code' | 'unmarked';

export interface Insertion {
  /** Where in the article's Markdown. */
  at: number;
  text: string;
}

export interface MarkedMarkdown {
  markdown: string;
  /** What was put in, in order: without it the text is the article's. */
  insertions: Insertion[];
  /** Passages whose reference was written. */
  referenced: Set<string>;
  losses: Map<string, MarkLoss>;
}

/** Writes marks into an article's Markdown. The rest of it stays, byte for byte, and reads as before. */
export function writeMarks(text: MarkdownText, passages: readonly Passage[], style: TextMarkStyle): MarkedMarkdown {
  const losses = new Map<string, MarkLoss>();
  const referenced = new Set<string>();
  const insertions: Insertion[] = [];
  const byBlock = new Map<TextBlock, Segment[]>();
  const lastBlocks = new Map<string, TextBlock>();
  for (const { id, start, end } of passages) {
    if (text.closed.some((closed) => closed.start < end && closed.end > start)) losses.set(id, 'code');
    for (const block of text.blocks) {
      const part = within(block, start, end);
      if (!part) continue;
      byBlock.set(block, [...(byBlock.get(block) ?? []), { ...part, ids: [id] }]);
      lastBlocks.set(id, block);
    }
    if (!lastBlocks.has(id) && !losses.has(id)) losses.set(id, 'unmarked');
  }
  for (const block of text.blocks) {
    const parts = byBlock.get(block);
    if (!parts) continue;
    const references = new Map(
      passages.flatMap(({ id, reference }) => (reference && lastBlocks.get(id) === block ? [[id, reference] as const] : [])),
    );
    keep(markBlock(block, parts, { style, references, targets: text.targets }));
  }
  return { markdown: splice(text.markdown, insertions), insertions, referenced, losses };

  function keep(marks: BlockMarks): void {
    insertions.push(...marks.insertions);
    for (const id of marks.referenced) referenced.add(id);
    for (const [id, loss] of marks.losses) losses.set(id, loss);
  }
}

function within(block: TextBlock, start: number, end: number): { start: number; end: number } | undefined {
  const [from, to] = [Math.max(0, start - block.start), Math.min(block.text.length, end - block.start)];
  if (to <= from) return undefined;
  const [first, last] = trimmed(block.text, from, to);
  return last > first ? { start: first, end: last } : undefined;
}

function splice(markdown: string, insertions: readonly Insertion[]): string {
  let result = '';
  let at = 0;
  for (const one of insertions) {
    result += markdown.slice(at, one.at) + one.text;
    at = one.at;
  }
  return result + markdown.slice(at);
}
