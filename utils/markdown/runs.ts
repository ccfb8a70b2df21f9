import { plainCharacters } from './escape';

/** Emphasis, as bits that can be combined. */
export const STRONG = 1;
export const EM = 2;
export const DEL = 4;

/** A piece of one line or paragraph that is written in one way. */
export interface Run {
  kind: 'text' | 'code' | 'image' | 'break' | 'link';
  /** Text as it is read; of an image its description. */
  text: string;
  marks: number;
  /** Where the text leads, or the image lies. */
  address: string;
  /** What a link holds. */
  runs?: Run[];
}

const SEVERAL_SPACES = /\s{2,}|[\t\n\v\f\r\u2028\u2029]/g;

export function isBlankRun(run: Run | undefined): boolean {
  return run?.kind === 'break' || (run?.kind === 'text' && !run.text.trim());
}

/**
 * Folds white space as a browser does, typed indents (ideographic and no-break spaces) included: none at the edges of a line, one
 * between words. White space lies in runs of its own, whose emphasis and link are those that both neighbours share.
 */
export function foldRuns(runs: Run[]): Run[] {
  const folded: Run[] = [];
  let isGap = true;
  for (const run of joinTexts(runs)) {
    if (run.kind === 'text') {
      const text = plainCharacters(run.text).replace(SEVERAL_SPACES, ' ');
      const core = text.trim();
      const start = text.length - text.trimStart().length;
      if (start > 0 && !isGap) folded.push({ ...run, text: text.slice(0, start) });
      if (core) folded.push({ ...run, text: core });
      const end = core ? text.slice(start + core.length) : '';
      if (end) folded.push({ ...run, text: end });
      if (text) isGap = end !== '' || (!core && (isGap || start > 0));
    } else {
      if (run.kind === 'break') dropBlankEnd(folded);
      if (run.kind !== 'break' || (folded.length > 0 && folded.at(-1)?.kind !== 'break')) folded.push(run);
      isGap = run.kind === 'break';
    }
  }
  while (isBlankRun(folded.at(-1))) folded.pop();
  return folded;
}

function joinTexts(runs: Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const isSame = last?.kind === run.kind && last.address === run.address;
    if (isSame && run.kind === 'text' && last.marks === run.marks) last.text += run.text;
    // The ticks of neighbours would run together.
    else if (isSame && run.kind === 'code') Object.assign(last, { text: last.text + run.text, marks: last.marks & run.marks });
    else if (run.kind !== 'text' || run.text) joined.push({ ...run });
  }
  return joined;
}

function dropBlankEnd(runs: Run[]): void {
  while (runs.at(-1)?.kind === 'text' && isBlankRun(runs.at(-1))) runs.pop();
}

/** What holds for white space and pictures holds for them only where it goes on behind them. */
export function fitBlanks(runs: Run[]): void {
  runs.forEach((run, index) => {
    if (!isBlankRun(run) && run.kind !== 'image') return;
    const before = runs[index - 1];
    let next = index + 1;
    while (isBlankRun(runs[next]) || runs[next]?.kind === 'image') next += 1;
    const after = runs[next];
    run.marks = (before?.marks ?? 0) & (after?.marks ?? 0);
    if (run.kind !== 'image') run.address = before?.address === after?.address ? (after?.address ?? '') : '';
  });
}

/** Makes one link of neighbours that lead to the same place. */
export function groupLinks(runs: Run[]): Run[] {
  const grouped: Run[] = [];
  let link: Run | undefined;
  for (const run of runs) {
    const address = run.kind === 'image' ? '' : run.address;
    if (!address) {
      link = undefined;
      grouped.push(run);
    } else {
      if (link?.address !== address) {
        link = { kind: 'link', text: '', marks: 0, address, runs: [] };
        grouped.push(link);
      }
      link.runs?.push({ ...run, address: '' });
    }
  }
  return grouped;
}
