import type { Entry } from './inline-entries';

/** A stretch of a line's Markdown that one mark can hold: it cuts through no link, emphasis, code span or address. */
export interface Run {
  from: number;
  to: number;
}

/** A part of a line: an entry, or an element with its delimiters and what is between them. */
export interface Part {
  open: Entry;
  close: Entry;
  children: Part[];
  /** Its text, in the line's visible text, without blanks at the ends; empty where nothing is seen. */
  start: number;
  end: number;
  /** Where the entry's whole text begins. */
  textAt: number;
}

const BLANK = /[\s\p{Default_Ignorable_Code_Point}]/u;

/** The parts of a line; nothing where the delimiters do not pair. */
export function partsOf(entries: readonly Entry[]): Part[] | undefined {
  const root: Part[] = [];
  const stack: Part[] = [];
  let at = 0;
  for (const entry of entries) {
    const siblings = stack[stack.length - 1]?.children ?? root;
    if (entry.kind === 'open') {
      const part: Part = { open: entry, close: entry, children: [], start: at, end: at, textAt: at };
      siblings.push(part);
      stack.push(part);
    } else if (entry.kind === 'close') {
      const part = stack.pop();
      if (!part) return undefined;
      part.close = entry;
      const seen = part.children.filter(({ start, end }) => end > start);
      part.start = seen[0]?.start ?? at;
      part.end = seen[seen.length - 1]?.end ?? part.start;
    } else {
      const [start, end] = trimmed(entry.text, 0, entry.text.length);
      siblings.push({ open: entry, close: entry, children: [], start: at + start, end: at + end, textAt: at });
      at += entry.text.length;
    }
  }
  return stack.length > 0 ? undefined : root;
}

/** The stretch without blanks at its ends; empty where there is nothing else. */
export function trimmed(text: string, start: number, end: number): [number, number] {
  let [first, last] = [start, end];
  while (first < last && BLANK.test(text[first] as string)) first += 1;
  while (last > first && BLANK.test(text[last - 1] as string)) last -= 1;
  return [first, last];
}

/** The runs that hold just the visible text from `start` to `end`: as few as the elements allow, outside of those that lie in it whole. */
export function exactRuns(parts: readonly Part[], start: number, end: number): Run[] {
  const runs: Run[] = [];
  let run: Run | undefined;
  for (const part of parts) {
    if (part.end <= part.start || part.end <= start || part.start >= end) continue;
    const isWhole = part.start >= start && part.end <= end;
    if (part.children.length > 0 && !isWhole) {
      runs.push(...exactRuns(part.children, start, end));
      run = undefined;
      continue;
    }
    const reach = isWhole && part.children.length > 0 ? { from: part.open.from, to: part.close.to } : leafRun(part, start, end);
    if (run) run.to = reach.to;
    else {
      run = { ...reach };
      runs.push(run);
    }
  }
  return runs;
}

/** Single runs that hold the text and the rest of the elements that it begins or ends in, the smallest first. */
export function widerRuns(parts: readonly Part[], start: number, end: number): (Run & { start: number; end: number })[] {
  const touched = parts.filter((part) => part.end > part.start && part.end > start && part.start < end);
  const [first, last] = [touched[0], touched[touched.length - 1]];
  if (!first || !last) return [];
  const inner = touched.length === 1 ? widerRuns(first.children, start, end) : [];
  const isElement = (part: Part) => part.children.length > 0;
  const here = {
    from: isElement(first) ? first.open.from : leafRun(first, start, end).from,
    to: isElement(last) ? last.close.to : leafRun(last, start, end).to,
    start: isElement(first) ? Math.min(first.start, start) : start,
    end: isElement(last) ? Math.max(last.end, end) : end,
  };
  return [...inner, here];
}

/** The end of the outermost link around a place, or the place itself: a footnote inside a link would be a link in a link. */
export function behindLinks(parts: readonly Part[], at: number): number {
  for (const { open, close, children } of parts) {
    if (children.length === 0 || at <= open.from || at >= close.to) continue;
    return open.sign.includes('link_open') ? close.to : behindLinks(children, at);
  }
  return at;
}

function leafRun({ open, start: first, end: last, textAt }: Part, start: number, end: number): Run {
  if (!open.isPlain) return { from: open.from, to: open.to };
  return { from: open.from + Math.max(first, start) - textAt, to: open.from + Math.min(last, end) - textAt };
}
