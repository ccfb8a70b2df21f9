import { findDate } from './dates';
import { holds } from './dom';
import { readLabels } from './labels';
import type { Line } from './lines';
import { widthOf } from './text';

/** Share of a line's letters inside links. */
function linkedShare(line: Line): number {
  let linked = 0;
  let all = 0;
  for (const part of line.parts) {
    all += part.text.length;
    if (part.link) linked += part.text.length;
  }
  return all ? linked / all : 0;
}

/** A line of running text: long, with the marks of a sentence, not a row of links. */
export function isProse(line: Line): boolean {
  return (
    line.level === 0 &&
    line.text.length >= 45 &&
    (line.text.length >= 90 || widthOf(line.text) >= 90) &&
    /[。！？；，.!?,;:।؟၊]/.test(line.text) &&
    linkedShare(line) < 0.4
  );
}

/**
 * Index of the line where the article's text begins: the first of three lines of running text that stand close together, or the first line
 * of running text inside `body`. Without any, the number of lines.
 */
export function findBodyStart(lines: Line[], body?: Element): number {
  const prose: number[] = [];
  for (const line of lines) {
    if (!isProse(line) || (body && !holds(body, line.block))) continue;
    const second = prose[prose.push(line.index) - 3];
    if (second !== undefined && line.index - second <= 12) return second;
  }
  return prose[0] ?? (lines.at(-1)?.index ?? -1) + 1;
}

/** Remembers for each line whether it holds a date or a label. */
export function makeIsMeta(): (line: Line) => boolean {
  const known = new Map<Line, boolean>();
  return (line) => {
    let answer = known.get(line);
    if (answer === undefined) {
      answer = line.text.length <= 250 && (findDate(line.text) !== undefined || readLabels(line).values.length > 0);
      known.set(line, answer);
    }
    return answer;
  };
}
