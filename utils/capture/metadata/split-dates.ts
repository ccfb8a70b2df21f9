/** Days that a design cuts into pieces: the year in one block, `12/01` in the next, or a large day above `2023-05`. */
import { type DateHints, type FoundDate, findDate } from './dates';
import type { Line } from './lines';

const PIECE = /^(?=.*\d)[\d\s:：./年月日-]{1,20}$/;
const CLOCK = '(?:\\s(\\d\\d[:：]\\d\\d(?:[:：]\\d\\d)?))?(?!\\d)';
const GAP = '[\\s年月./-]{1,3}';
/** Where year, month, day and clock stand in the match. */
const FORMS: [RegExp, [number, number, number]][] = [
  [new RegExp(`^(20\\d\\d)${GAP}(\\d\\d?)${GAP}(\\d\\d?)日?${CLOCK}`), [1, 2, 3]],
  [new RegExp(`^(\\d\\d?)日?\\s?/?\\s(20\\d\\d)${GAP}(\\d\\d?)月?${CLOCK}`), [2, 3, 1]],
  [new RegExp(`^(\\d\\d?)[月./-](\\d\\d?)日?\\s(20\\d\\d)年?${CLOCK}`), [3, 1, 2]],
];
/** No day is cut into more pieces. */
const MOST = 7;

/** The first day in `lines` that is told by pieces which stand one behind another, and by no piece alone. */
export function splitDate(lines: Line[], hints: DateHints): { found: FoundDate; line: Line } | undefined {
  const pieces = lines.flatMap((line) => line.parts.map(({ text }) => ({ text: text.trim(), line })).filter(({ text }) => text));
  for (const [i, { line }] of pieces.entries()) {
    const rest = pieces.slice(i, i + MOST);
    const end = rest.findIndex(({ text }) => !PIECE.test(text));
    const run = end < 0 ? rest : rest.slice(0, end);
    if (run.length < 2 || run.some(({ text }) => findDate(text))) continue;
    const joined = run.map(({ text }) => text).join(' ');
    for (const [form, [year, month, day]] of FORMS) {
      const match = form.exec(joined);
      const found = match && findDate(`${match[year]}-${match[month]}-${match[day]} ${match[4] ?? ''}`, hints);
      if (found) return { found: { ...found, raw: match[0] }, line };
    }
  }
  return undefined;
}
