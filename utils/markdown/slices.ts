/** Texts longer than this are rendered in parts; all but a few articles are shorter. */
const WHOLE = 60_000;
/** Enough for some screens. */
const FIRST = 24_000;
/** Rendered and laid out in one go without anyone noticing. */
const NEXT = 12_000;
/** A paragraph or a list may be this many times as long before it is cut within. */
const PATIENCE = 3;

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const ITEM = /^(?:[-*+]|\d{1,9}[.)])\s/;
/** What may belong to the block before, even behind an empty line. */
const INSIDE = /^(?:\s|>|\|)/;

/**
 * A Markdown text in parts that render one by one to what the whole renders to: cut between blocks, and within a block only where it is
 * longer than some parts, between the items of a list or the lines of a paragraph. Tables and code stay whole. The parts
 * joined are the text. A text of usual length is one part.
 */
export function sliceMarkdown(markdown: string, { whole = WHOLE, first = FIRST, next = NEXT, patience = PATIENCE } = {}): string[] {
  if (markdown.length <= whole) return [markdown];
  const slices: string[] = [];
  let [from, fence, before] = [0, '', ''];
  for (let at = 0, size = first; at < markdown.length; ) {
    const end = markdown.indexOf('\n', at);
    const after = end < 0 ? markdown.length : end + 1;
    const line = markdown.slice(at, after);
    const mark = FENCE.exec(line)?.[1];
    if (at - from >= size && !fence && isPlace(before, line, at - from >= size * patience)) {
      slices.push(markdown.slice(from, at));
      [from, size] = [at, next];
    }
    if (mark && !fence) fence = mark;
    else if (mark?.startsWith(fence) && !line.trim().slice(mark.length).trim()) fence = '';
    [before, at] = [line, after];
  }
  slices.push(markdown.slice(from));
  return slices;
}

// Whether a part may begin with this line.
function isPlace(before: string, line: string, isLate: boolean): boolean {
  if (!line.trim() || INSIDE.test(line)) return false;
  if (!before.trim()) return isLate || !ITEM.test(line);
  // A line of dashes or equals signs makes a heading of the one before.
  return isLate && (ITEM.test(line) || !/^(?:=+|-+)\s*$/.test(line)) && !before.startsWith('|');
}
