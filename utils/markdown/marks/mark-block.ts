import { flanking } from '../delimiters';
import { type LinkTargets, READINGS, readingOf, wantedReading } from './mark-syntax';
import type { TextBlock } from './marked-text';
import { behindLinks, exactRuns, type Part, partsOf, type Run, widerRuns } from './runs';
import { flatten, type Segment } from './segments';
import type { Insertion, MarkLoss, TextMarkStyle } from './write-marks';

export interface BlockMarks {
  insertions: Insertion[];
  referenced: string[];
  losses: [string, MarkLoss][];
}

interface BlockOptions {
  style: TextMarkStyle;
  /** What is written behind a passage that ends in this block, by its id. */
  references: ReadonlyMap<string, string>;
  targets: LinkTargets;
}

/** Something to be put into the block's content. */
interface Piece {
  at: number;
  text: string;
  reading: string;
  /** At one place marks close first, references follow, marks open last. */
  rank: 0 | 1 | 2;
}

/** One way to mark a segment. */
interface Way {
  tag?: Tag;
  runs: Run[];
  pieces: Piece[];
  isWider: boolean;
}

type Tag = 'equals' | 'mark';

const TAGS = { equals: ['==', '=='], mark: ['<mark>', '</mark>'] } as const;

/**
 * Marks passages in one block. Each way of writing a mark is read again before it is taken: the words, links and emphasis of the block must
 * be as before, and the mark must hold what it should.
 */
export function markBlock(block: TextBlock, passages: readonly Segment[], options: BlockOptions): BlockMarks {
  const marks: BlockMarks = { insertions: [], referenced: [], losses: [] };
  const parts = partsOf(block.entries);
  const whole = passages.map((passage) => withWholeCode(block, passage));
  for (const [index, passage] of whole.entries()) {
    const asked = passages[index] as Segment;
    if (passage.start < asked.start || passage.end > asked.end) for (const id of asked.ids) marks.losses.push([id, 'widened']);
  }
  const segments = flatten(block.text, whole);
  const ends = new Map(segments.flatMap((segment) => segment.ids.map((id) => [id, segment] as const)));
  const referencesOf = (segment: Segment) =>
    segment.ids.flatMap((id) => (ends.get(id) === segment ? (options.references.get(id) ?? []) : []));

  const ways = segments.map((segment) => waysOf(block, parts ?? [], segment, referencesOf(segment), options.style));
  let pieces = atOnce(ways);
  if (!parts || !reads(block, pieces, options.targets)) pieces = oneByOne(parts ? ways : []);
  marks.insertions = inOrder(pieces).map(({ at, text, rank }) => ({ at: rank === 2 ? placeOf(block, at) : placeBehind(block, at), text }));
  const written = new Set(pieces.filter(({ rank }) => rank === 1).map(({ text }) => text.trim()));
  for (const [id, reference] of options.references) if (written.has(reference)) marks.referenced.push(id);
  if (!parts) for (const id of new Set(passages.flatMap(({ ids }) => ids))) marks.losses.push([id, 'unmarked']);
  return marks;

  /** Where not all can be written as one would like: the best way for each, beside those before it. */
  function oneByOne(all: Way[][]): Piece[] {
    let taken: Piece[] = [];
    const runs: Run[] = [];
    for (const [index, some] of all.entries()) {
      const ids = (segments[index] as Segment).ids;
      const host = runs.find((run) => some[0]?.runs.every(({ from, to }) => from >= run.from && to <= run.to));
      const way = host
        ? insideOf(host, some[0])
        : some.find((one) => isFree(one) && reads(block, [...taken, ...one.pieces], options.targets));
      if (!way) for (const id of ids) marks.losses.push([id, 'unmarked']);
      else {
        if (way.isWider) for (const id of ids) marks.losses.push([id, 'widened']);
        runs.push(...(host ? [] : way.runs));
        if (!host || reads(block, [...taken, ...way.pieces], options.targets)) taken = [...taken, ...way.pieces];
      }
    }
    return taken;

    function isFree(way: Way): boolean {
      return way.runs.every(({ from, to }) => runs.every((run) => run.to <= from || run.from >= to));
    }
  }
}

/** The best way for each segment, as far as can be told without reading it: nearly always right, and read only once for all. */
function atOnce(ways: readonly Way[][]): Piece[] {
  let before: Way | undefined;
  return ways.flatMap((some) => {
    const touches = before?.tag === 'equals' && before.pieces.at(-1)?.rank === 0 && before.runs.at(-1)?.to === some[0]?.runs[0]?.from;
    before = (touches && some.find(({ tag }) => tag === 'mark')) || some[0];
    return before?.pieces ?? [];
  });
}

/** Whether `==` can open and close here, by what stands around it now; `reference` is where one will stand. */
function canFlank({ content }: TextBlock, runs: readonly Run[], reference?: number): boolean {
  return runs.every(({ from, to }) => {
    const [before, first] = [content.slice(Math.max(0, from - 2), from), content.slice(from, from + 2)];
    const [last, after] = [content.slice(Math.max(0, to - 2), to), to === reference ? '[' : content.slice(to, to + 2)];
    return flanking(lastOf(before), firstOf(first)).canOpen && flanking(lastOf(last), firstOf(after)).canClose;
  });
}

const firstOf = (text: string) => [...text][0] ?? '';
const lastOf = (text: string) => [...text].at(-1) ?? '';

/** A segment that a mark before it covers needs no mark; its references stand behind that one. */
function insideOf(host: Run, way: Way | undefined): Way {
  const pieces = (way?.pieces ?? []).filter(({ rank }) => rank === 1).map((piece) => ({ ...piece, at: host.to }));
  return { runs: [], pieces, isWider: true };
}

function waysOf(block: TextBlock, parts: readonly Part[], segment: Segment, references: string[], style: TextMarkStyle): Way[] {
  const exact = exactRuns(parts, segment.start, segment.end);
  const wider = widerRuns(parts, segment.start, segment.end).map((run) => ({
    runs: [run],
    isWider: run.start < segment.start || run.end > segment.end,
  }));
  const all = [{ runs: exact, isWider: false }, ...wider];
  if (style === 'footnote') return all.map((way) => ({ ...way, pieces: referencesBehind(way.runs) }));
  return all.flatMap((way) =>
    tagsFor(way.runs).map((tag) => ({ ...way, tag, pieces: [...tagged(way.runs, tag), ...referencesBehind(way.runs)] })),
  );

  function tagsFor(runs: Run[]): readonly Tag[] {
    // Where the text has `==` of its own, tools differ in what they pair.
    if (style === 'mark' || block.content.includes('==')) return ['mark'];
    return canFlank(block, runs, referencesBehind(runs)[0]?.at) ? ['equals', 'mark'] : ['mark', 'equals'];
  }

  function referencesBehind(runs: Run[]): Piece[] {
    const last = runs[runs.length - 1];
    if (!last) return [];
    const at = behindLinks(parts, last.to);
    return references.map((text, index) => {
      // A bracket right behind it would make a link of it.
      const space = index === references.length - 1 && block.content[at] === '(' ? ' ' : '';
      return { at, text: text + space, reading: text + space, rank: 1 };
    });
  }
}

function tagged(runs: Run[], style: Tag): Piece[] {
  const [open, close] = TAGS[style];
  return runs.flatMap(({ from, to }): Piece[] => [
    { at: from, text: open, reading: READINGS.open, rank: 2 },
    { at: to, text: close, reading: READINGS.close, rank: 0 },
  ]);
}

function reads(block: TextBlock, pieces: readonly Piece[], targets: LinkTargets): boolean {
  const sorted = inOrder(pieces);
  let content = '';
  let at = 0;
  for (const piece of sorted) {
    content += block.content.slice(at, piece.at) + piece.text;
    at = piece.at;
  }
  content += block.content.slice(at);
  // Some tools read two marks that touch as one long sign.
  if (/={3}/.test(content) && !/={3}/.test(block.content)) return false;
  return readingOf(content, targets) === wantedReading(block.entries, sorted);
}

function inOrder(pieces: readonly Piece[]): Piece[] {
  return [...pieces].sort((a, b) => a.at - b.at || a.rank - b.rank);
}

function placeOf(block: TextBlock, at: number): number {
  return block.from[at] as number;
}

function placeBehind(block: TextBlock, at: number): number {
  return block.to[at - 1] as number;
}

/** Code and addresses are marked as a whole. */
function withWholeCode(block: TextBlock, passage: Segment): Segment {
  let { start, end } = passage;
  let at = 0;
  for (const { text, isPlain, kind } of block.entries) {
    const next = at + text.length;
    if (!isPlain && kind !== 'break' && at < passage.end && next > passage.start) {
      start = Math.min(start, at);
      end = Math.max(end, next);
    }
    at = next;
  }
  return { ...passage, start, end };
}
