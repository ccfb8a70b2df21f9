import { flanking, type Pair, pairDelimiters } from './delimiters';
import { DEL, EM, fitBlanks, type Run, STRONG } from './runs';

/**
 * Emphasis that CommonMark can show. A closing `**` after punctuation must be followed by a space or punctuation (section 6.2,
 * flanking), which Chinese text does not do: `**时间：**每月` stays as typed. So punctuation at the edges moves out of the emphasis,
 * neighbours merge, and what still could not render loses its emphasis rather than show its marks.
 */

const EDGE = /^[\s\p{P}\p{S}]*/u;
const EDGE_CHARACTER = /[\s\p{P}\p{S}]/u;
const OPENING = /^[\p{Ps}\p{Pi}]/u;
const CLOSING = /[\p{Pe}\p{Pf}]$/u;

// Each pass moves an edge inwards; what needs more is too tangled to be worth it.
const MOST_PASSES = 12;

/** Delimiters that are written between two runs: stars of several marks are one. */
interface Boundary {
  character: '*' | '~';
  length: number;
  /** Marks that end and begin here, and the places of the runs where those that end began. */
  closes: number[];
  opens: number[];
  /** The run before which it stands. */
  at: number;
}

/** Changes the marks of the runs, and splits runs, until what `writeMarks` makes of them renders. */
export function fitEmphasis(runs: Run[]): Run[] {
  let fitted = runs;
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    fitBlanks(fitted);
    if (!fitted.some(({ marks }) => marks)) return fitted;
    const boundaries = boundariesOf(fitted);
    const cuts = misfits(fitted, boundaries);
    if (cuts.size > 0) fitted = applyCuts(fitted, cuts);
    else if (!dropMispaired(fitted, boundaries)) return fitted;
  }
  for (const run of fitted) run.marks = 0;
  return fitted;
}

/** The delimiters before the run at `at`, in the order of writing. */
export function boundariesOf(runs: Run[]): Boundary[] {
  const boundaries: Boundary[] = [];
  const open: number[] = [];
  for (let at = 0; at <= runs.length; at += 1) {
    const wanted = runs[at]?.marks ?? 0;
    const add = (mark: number, side: 'opens' | 'closes') => {
      const character = mark === DEL ? '~' : '*';
      const last = boundaries.at(-1);
      const boundary =
        last?.at === at && last.character === character ? last : ({ character, length: 0, opens: [], closes: [], at } as Boundary);
      if (boundary !== last) boundaries.push(boundary);
      boundary.length += mark === EM ? 1 : 2;
      boundary[side].push(mark);
    };
    const outermost = open.findIndex((mark) => !(wanted & mark));
    if (outermost >= 0) for (const mark of open.splice(outermost).reverse()) add(mark, 'closes');
    // A mark that outlives the one around it starts anew where its delimiters are its own; stars would run together.
    const cut = [STRONG, EM].filter((mark) => wanted & mark && boundaries.at(-1)?.at === at && closesHere(boundaries, at, mark));
    for (const mark of cut) clearFrom(runs, at, mark);
    const marks = (runs[at]?.marks ?? 0) & ~open.reduce((sum, mark) => sum | mark, 0);
    const opening = [DEL, STRONG, EM].filter((mark) => marks & mark);
    for (const mark of opening.sort((a, b) => endOf(runs, at, b) - endOf(runs, at, a))) {
      open.push(mark);
      add(mark, 'opens');
    }
  }
  return boundaries;
}

function closesHere(boundaries: Boundary[], at: number, mark: number): boolean {
  return boundaries.slice(-3).some((boundary) => boundary.at === at && boundary.closes.includes(mark));
}

function clearFrom(runs: Run[], at: number, mark: number): void {
  for (let index = at; (runs[index]?.marks ?? 0) & mark; index += 1) (runs[index] as Run).marks &= ~mark;
}

function endOf(runs: Run[], at: number, mark: number): number {
  let end = at;
  while ((runs[end]?.marks ?? 0) & mark) end += 1;
  return end;
}

function startOf(runs: Run[], at: number, mark: number): number {
  let start = at;
  while ((runs[start - 1]?.marks ?? 0) & mark) start -= 1;
  return start;
}

/** Marks to take from the start, the end or the whole of a run. */
interface Cut {
  start: number;
  end: number;
  whole: number;
}

function misfits(runs: Run[], boundaries: Boundary[]): Map<Run, Cut> {
  const cuts = new Map<Run, Cut>();
  const cut = (run: Run | undefined, side: keyof Cut, mark: number) => {
    if (!run) return;
    const own = cuts.get(run) ?? { start: 0, end: 0, whole: 0 };
    own[side] |= mark;
    cuts.set(run, own);
  };
  boundaries.forEach((boundary, index) => {
    const { at, character, opens, closes } = boundary;
    const before = boundaries[index - 1]?.at === at ? '*' : lastOf(runs[at - 1]);
    const after = boundaries[index + 1]?.at === at ? '*' : firstOf(runs[at]);
    const { canOpen, canClose } = fits(before, after);
    const isPaired = (start: number, end: number) => OPENING.test(firstOf(runs[start])) && CLOSING.test(lastOf(runs[end - 1]));
    if (opens.length > 0 && !canOpen)
      for (const mark of opens) {
        // Stars give way to the strokes around them, which say more.
        if (character === '~' && boundaries[index + 1]?.at === at) cut(runs[at], 'whole', STRONG | EM);
        else cut(runs[at], 'start', mark);
        const end = endOf(runs, at, mark);
        if (isPaired(at, end)) cut(runs[end - 1], 'end', mark);
      }
    if (closes.length > 0 && !canClose)
      for (const mark of closes) {
        if (character === '~' && boundaries[index - 1]?.at === at) cut(runs[at - 1], 'whole', STRONG | EM);
        else cut(runs[at - 1], 'end', mark);
        const start = startOf(runs, at - 1, mark);
        // Quotes and brackets leave together.
        if (isPaired(start, at)) cut(runs[start], 'start', mark);
      }
  });
  return cuts;
}

// Renderers differ on symbols beyond the first plane (emoji): as the neighbour outside they count for nothing, as the edge for a mark.
function fits(before: string, after: string): { canOpen: boolean; canClose: boolean } {
  const { canOpen } = flanking(isAstral(before) ? 'a' : before, after);
  const { canClose } = flanking(before, isAstral(after) ? 'a' : after);
  return { canOpen, canClose };
}

function isAstral(character: string): boolean {
  return character.length > 1;
}

function applyCuts(runs: Run[], cuts: Map<Run, Cut>): Run[] {
  return runs.flatMap((run) => {
    const cut = cuts.get(run);
    if (!cut) return [run];
    run.marks &= ~cut.whole;
    if (run.kind !== 'text') {
      const lost = run.marks & (cut.start | cut.end);
      run.marks &= ~lost;
      for (const inner of run.runs ?? []) inner.marks |= lost;
      return [run];
    }
    const leading = cut.start ? (EDGE.exec(run.text)?.[0] ?? '') : '';
    const rest = run.text.slice(leading.length);
    const core = cut.end ? withoutEnd(rest) : rest;
    const trailing = rest.slice(core.length);
    // Where no punctuation is in the way, there is nothing to move.
    if (!leading && !trailing) return [{ ...run, marks: run.marks & ~(cut.start | cut.end) }];
    return [
      { ...run, text: leading, marks: run.marks & ~cut.start },
      { ...run, text: core },
      { ...run, text: trailing, marks: run.marks & ~cut.end },
    ].filter(({ text }) => text);
  });
}

// Text without the punctuation at its end; by steps, since a pattern would try every place.
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && EDGE_CHARACTER.test([...text.slice(Math.max(0, end - 2), end)].at(-1) ?? ''))
    end -= (text.codePointAt(end - 2) ?? 0) > 0xffff ? 2 : 1;
  return text.slice(0, end);
}

// The last word: what a reader would pair otherwise loses its emphasis, the weaker first.
function dropMispaired(runs: Run[], boundaries: Boundary[]): boolean {
  const list = boundaries.map(({ character, length, at }, index) => {
    const before = boundaries[index - 1]?.at === at ? '*' : lastOf(runs[at - 1]);
    const after = boundaries[index + 1]?.at === at ? '*' : firstOf(runs[at]);
    return { character, length, ...flanking(before, after) };
  });
  const keyOf = ({ open, close, isStrong }: Pair) => `${open} ${close} ${isStrong}`;
  const found = new Set(pairDelimiters(list).map(keyOf));
  const opened: { mark: number; open: number }[] = [];
  const wrong: { mark: number; at: number }[] = [];
  boundaries.forEach(({ opens, closes }, close) => {
    for (const mark of closes) {
      const { open } = opened.pop() ?? { open: 0 };
      if (!found.has(keyOf({ open, close, isStrong: mark !== EM }))) wrong.push({ mark, at: boundaries[open]?.at ?? 0 });
    }
    for (const mark of opens) opened.push({ mark, open: close });
  });
  const weakest = Math.max(0, ...wrong.filter(({ mark }) => mark !== DEL).map(({ mark }) => mark)) || DEL;
  const dropped = wrong.filter(({ mark }) => mark === weakest);
  for (const { mark, at } of dropped) clearFrom(runs, at, mark);
  return dropped.length > 0;
}

/** The first character of what a run is written as. */
function firstOf(run: Run | undefined): string {
  if (!run || run.kind === 'break') return '';
  return run.kind === 'text' ? ([...run.text.slice(0, 2)][0] ?? '') : '*';
}

function lastOf(run: Run | undefined): string {
  if (!run || run.kind === 'break') return '';
  return run.kind === 'text' ? ([...run.text.slice(-2)].at(-1) ?? '') : '*';
}
