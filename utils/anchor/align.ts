/** How a quote lies on a stretch of text. */
export interface Alignment {
  start: number;
  /** Equal to `start` when nothing of the quote is there. */
  end: number;
  /** 1 when the stretch is the quote, 0 when nothing of it is left. */
  likeness: number;
  /** The share of the lesser part when longer text was put into it (0 to 0.5), 1 when it is in one piece. */
  lesserPart: number;
  /** The stretch without what at its ends is only like the quote, unit by unit. */
  firmStart: number;
  firmEnd: number;
}

// In quarters of an error, so that costs stay whole. Text that was put in (an advertisement, a caption) costs the same however long it is:
// whoever reads sees one passage with something in between. 2.5 errors, so that no single stray unit is worth a leap.
const ERROR = 4;
const LEAP = 10;
// Beside a passage a leap is evidence against the place: names occur again a line further on. A quarter of the context.
const CONTEXT_LEAP = 0.25;

// As many equal units in a row are no chance.
const FIRM = 3;

// Bits of the trace: the last step, and whether the leap that may end here was already under way.
const DIAGONAL = 0;
const UP = 1; // a unit of the pattern has no place in the text
const LEFT = 2; // a unit of the text is new
const LANDED = 3; // a leap ends here
const STEP = 3;
const LEAPS_ON = 4;

let row = new Uint16Array(0);
let trace = new Uint8Array(0);

/**
 * Lays `before + quote + after` on the text between `low` and `high` with the fewest errors, whatever stands outside being free, and says
 * where the quote lies. The context takes part, since it alone can tell whether a first or last letter was changed, removed or added.
 * Sellers' algorithm with a gap of fixed cost; quadratic, for some hundred units.
 */
export function align(text: string, low: number, high: number, [before, quote, after]: readonly [string, string, string]): Alignment {
  const pattern = before + quote + after;
  const columns = high - low;
  const width = columns + 1;
  if (row.length < width) row = new Uint16Array(width * 2);
  if (trace.length < (pattern.length + 1) * width) trace = new Uint8Array((pattern.length + 1) * width * 2);
  const codes = new Uint16Array(columns);
  for (let at = 0; at < columns; at++) codes[at] = text.charCodeAt(low + at);
  row.fill(0, 0, width);
  for (let line = 1; line <= pattern.length; line++) {
    const code = pattern.charCodeAt(line - 1);
    const offset = line * width;
    let corner = row[0] as number;
    let left = corner + ERROR;
    let leap = left + LEAP;
    row[0] = left;
    trace[offset] = UP;
    for (let column = 1; column <= columns; column++) {
      const up = row[column] as number;
      let best = codes[column - 1] === code ? corner : corner + ERROR;
      let step = DIAGONAL;
      if (up + ERROR < best) {
        best = up + ERROR;
        step = UP;
      }
      if (left + ERROR < best) {
        best = left + ERROR;
        step = LEFT;
      }
      let flags = LEAPS_ON;
      if (left + LEAP <= leap) {
        leap = left + LEAP;
        flags = 0;
      }
      if (leap < best) {
        best = leap;
        step = LANDED;
      }
      trace[offset + column] = step | flags;
      corner = up;
      row[column] = best;
      left = best;
    }
  }
  let last = 0;
  for (let column = 1; column <= columns; column++) if ((row[column] as number) < (row[last] as number)) last = column;
  return trackBack(last);

  function trackBack(from: number): Alignment {
    const [head, tail] = [before.length, before.length + quote.length];
    let column = from;
    let start = -1;
    let end = -1;
    let cost = 0;
    let inserted = 0;
    let leapt = false;
    let lesserPart = 1;
    let firmStart = -1;
    let firmEnd = -1;
    let run = 0;
    for (let line = pattern.length; line > 0; ) {
      const step = (trace[line * width + column] as number) & STEP;
      if (step === LEFT || step === LANDED) {
        inserted += step === LEFT ? ERROR : LEAP;
        run = 0;
        if (step === LANDED) {
          leapt = true;
          while (((trace[line * width + column] as number) & LEAPS_ON) !== 0) column -= 1;
        }
        column -= 1;
        continue;
      }
      line -= 1;
      const isQuote = line >= head && line < tail;
      if (step === UP) {
        run = 0;
        if (isQuote) cost += ERROR;
        continue;
      }
      column -= 1;
      if (!isQuote) {
        inserted = 0;
        leapt = false;
        continue;
      }
      // What is new counts only between two units of the quote.
      if (end < 0) end = low + column + 1;
      else {
        cost += inserted;
        if (leapt) lesserPart = Math.min(lesserPart, (line + 1 - head) / quote.length, (tail - line - 1) / quote.length);
      }
      inserted = 0;
      leapt = false;
      start = low + column;
      if (codes[column] === pattern.charCodeAt(line)) run += 1;
      else {
        run = 0;
        cost += ERROR;
      }
      if (run >= FIRM) {
        firmStart = low + column;
        if (firmEnd < 0) firmEnd = low + column + run;
      }
    }
    if (end < 0) start = end = low + column;
    if (firmEnd < 0) [firmStart, firmEnd] = [start, end];
    const likeness = start === end ? 0 : Math.max(0, 1 - cost / (ERROR * quote.length));
    return { start, end, likeness, lesserPart, firmStart, firmEnd };
  }
}

/**
 * How much of a stored context stands right before (`end`) or after (`start`) a place, given the text on that side: 1 for all of it. One leap's
 * worth of new text may lie between, as in `align`. Unrelated texts reach 0.1 in Chinese and 0.3 in alphabets.
 */
export function contextLikeness(context: string, text: string, side: 'end' | 'start'): number {
  // Nothing was stored: the passage was the first or the last, or came from a tool that stores no context.
  if (context === '') return text === '' ? 1 : 0.5;
  const rows = context.length;
  const columns = text.length;
  const isEnd = side === 'end';
  const leapCost = Math.round(CONTEXT_LEAP * ERROR * rows);
  const codes = new Uint16Array(rows);
  for (let at = 0; at < rows; at++) codes[at] = context.charCodeAt(isEnd ? rows - 1 - at : at);
  // Column by column over the text: what of the context is still unread when the text ends is lost, what of the text is unread is free.
  const costs = new Uint16Array(rows + 1);
  const leaping = new Uint16Array(rows + 1);
  for (let at = 0; at <= rows; at++) {
    costs[at] = at * ERROR;
    leaping[at] = at * ERROR + leapCost;
  }
  let least = costs[rows] as number;
  for (let column = 1; column <= columns; column++) {
    const code = text.charCodeAt(isEnd ? columns - column : column - 1);
    let corner = costs[0] as number;
    // New text right beside the passage is one leap at most.
    costs[0] = Math.min(column * ERROR, leapCost);
    for (let at = 1; at <= rows; at++) {
      const before = costs[at] as number;
      let best = codes[at - 1] === code ? corner : corner + ERROR;
      best = Math.min(best, before + ERROR, (costs[at - 1] as number) + ERROR, leaping[at] as number);
      leaping[at] = Math.min(leaping[at] as number, best + leapCost);
      costs[at] = best;
      corner = before;
    }
    least = Math.min(least, costs[rows] as number);
  }
  return 1 - least / (ERROR * rows);
}
