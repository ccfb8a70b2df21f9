import { diffRuns, type Run } from './diff';

/** A stretch of two compared texts. */
export interface Piece {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

// A number or a word that is cut in two reads as another one. Chinese has no signs between its words: each of its characters is one.
const UNIT = /\p{Nd}+(?:[.,．，]\p{Nd}+)*|(?:\p{Script=Latin}\p{M}*)+(?:['’](?:\p{Script=Latin}\p{M}*)+)*|./gsu;
/** More lines, or more words within changed ones, would take seconds to tell apart: they count as replaced. */
const MOST_LINES = 1_500;
const MOST_WORDS = 1_200;
/** What stays the same between two changes is told only from so many words on: a comma left standing is no help. */
const LEAST_SAME = 2;

/**
 * What was changed from one text to the other, word by word, in the order of reading. `pause` is awaited now and then: long texts are compared
 * in slices.
 */
export async function compareTexts(was: string, now: string, pause: () => Promise<void> = async () => {}): Promise<Piece[]> {
  const [before, after] = [linesOf(was), linesOf(now)];
  const pieces: Piece[] = [];
  let begun = performance.now();
  for (const { isSame, a, b } of diffRuns(before, after, MOST_LINES)) {
    const [old, fresh] = [before.slice(...a).join(''), after.slice(...b).join('')];
    if (isSame) add(pieces, 'same', old);
    else compareWords(pieces, old, fresh);
    if (performance.now() - begun < 16) continue;
    await pause();
    begun = performance.now();
  }
  return pieces;
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function compareWords(pieces: Piece[], was: string, now: string): void {
  if (!was || !now) {
    add(pieces, 'removed', was);
    add(pieces, 'added', now);
    return;
  }
  const [before, after] = [was.match(UNIT) ?? [], now.match(UNIT) ?? []];
  for (const { isSame, a, b } of withoutCrumbs(diffRuns(before, after, MOST_WORDS), before)) {
    if (isSame) add(pieces, 'same', before.slice(...a).join(''));
    else {
      add(pieces, 'removed', before.slice(...a).join(''));
      add(pieces, 'added', after.slice(...b).join(''));
    }
  }
}

function withoutCrumbs(runs: Run[], units: readonly string[]): Run[] {
  const all: Run[] = [];
  for (const [index, run] of runs.entries()) {
    const isBetween = index > 0 && index < runs.length - 1;
    const words = units.slice(...run.a).filter((unit) => /[\p{L}\p{N}]/u.test(unit)).length;
    const isCrumb = run.isSame && isBetween && words < LEAST_SAME && !units.slice(...run.a).includes('\n');
    const last = all.at(-1);
    if (last && !last.isSame && (!run.isSame || isCrumb)) {
      last.a[1] = run.a[1];
      last.b[1] = run.b[1];
    } else all.push({ isSame: run.isSame, a: [...run.a], b: [...run.b] });
  }
  return all;
}

function add(pieces: Piece[], kind: Piece['kind'], text: string): void {
  if (!text) return;
  const last = pieces.at(-1);
  if (last?.kind === kind) last.text += text;
  else pieces.push({ kind, text });
}

/** A long stretch that is the same shows only its ends; `hidden` is the number of its paragraphs between them. */
export function shorten(
  text: string,
  { isFirst, isLast }: { isFirst: boolean; isLast: boolean },
): { head: string; hidden: number; tail: string } {
  const blocks = text.split(/(?<=\n)(?=[^\n])/);
  const [keepHead, keepTail] = [isFirst ? 0 : 1, isLast ? 0 : 1];
  const hidden = blocks.slice(keepHead, blocks.length - keepTail).filter((block) => block.trim()).length;
  if (hidden < 2) return { head: text, hidden: 0, tail: '' };
  return {
    head: blocks.slice(0, keepHead).join(''),
    hidden,
    tail: keepTail ? blocks.slice(-keepTail).join('') : '',
  };
}
