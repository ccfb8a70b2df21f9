import { escapeAddress } from './addresses';
import { boundariesOf, fitEmphasis } from './emphasis';
import { escapeAlt, escapeLineStart, escapeText, type Pairing, pairingOf } from './escape';
import { DEL, fitBlanks, foldRuns, groupLinks, isBlankRun, type Run } from './runs';

/** How lines within the text part: in a paragraph, in a cell of a table, or not at all. */
export type LineBreak = '  \n' | '<br>' | ' ';

interface Line {
  lineBreak: LineBreak;
  pairing: Pairing;
  inLink: boolean;
}

/** Markdown of the runs of one paragraph, cell or heading; nothing where there is nothing to read. */
export function writeRuns(runs: Run[], lineBreak: LineBreak): string {
  const folded = foldRuns(runs);
  if (folded.length === 0) return '';
  if (folded.length === 1 && folded[0]?.kind === 'text' && !folded[0].marks && !folded[0].address)
    return plainLine(folded[0].text, lineBreak);
  fitBlanks(folded);
  const fitted = fitTree(groupLinks(folded));
  return write(fitted, { lineBreak, pairing: pairingIn(fitted), inLink: false });
}

function plainLine(text: string, lineBreak: LineBreak): string {
  const escaped = escapeText(text, { pairing: pairingOf(text) });
  return lineBreak === '  \n' ? escapeLineStart(escaped) : escaped;
}

function fitTree(runs: Run[]): Run[] {
  placeLinkMarks(runs);
  const fitted = fitEmphasis(runs);
  for (const run of fitted) if (run.runs) run.runs = fitEmphasis(run.runs);
  return fitted;
}

/** Stands for what is no text. */
const SIGN = '\ufffc';

// Marks that the text holds could also pair with those of emphasis and code.
function pairingIn(runs: Run[]): Set<string> {
  const all = runs.flatMap((run) => [run, ...(run.runs ?? [])]);
  // Where emphasis begins or ends, its mark stands between the text's own and a blank.
  const edge = ({ marks }: Run, at: number) => (marks === (all[at - 1]?.marks ?? 0) ? '' : SIGN);
  const pairing = pairingOf(all.map((run, at) => edge(run, at) + (run.kind === 'text' ? run.text : SIGN)).join(''));
  if (all.some(({ marks }) => marks & ~DEL)) pairing.add('*');
  if (all.some(({ marks }) => marks & DEL)) pairing.add('~').add('~~');
  if (all.some(({ kind }) => kind === 'code')) pairing.add('`');
  return pairing;
}

function write(runs: Run[], line: Line): string {
  const marks = new Map<number, string>();
  for (const { at, character, length } of boundariesOf(runs)) marks.set(at, (marks.get(at) ?? '') + character.repeat(length));
  const pieces = runs.map((run) => (run.kind === 'text' ? '' : writeRun(run, line)));
  let output = '';
  // Looking at the end of a text that grows would copy it each time.
  let last = '';
  const put = (text: string) => {
    output += text;
    last = text || last;
  };
  runs.forEach((run, at) => {
    put(marks.get(at) ?? '');
    if (run.kind !== 'text') put(pieces[at] ?? '');
    else {
      const isLineStart = line.lineBreak === '  \n' && !line.inLink && (last === '' || last.endsWith('\n'));
      const after = following(runs, marks, pieces, at + 1);
      const escaped = escapeText(run.text, { ...line, before: last.at(-1) ?? '', after });
      put(isLineStart ? escapeLineStart(escaped, after) : escaped);
    }
  });
  return output + (marks.get(runs.length) ?? '');
}

// What is written behind a text: enough to see what its last mark could mean.
function following(runs: Run[], marks: Map<number, string>, pieces: string[], from: number): string {
  let text = '';
  for (let at = from; at < runs.length && text.length < 40; at += 1) text += (marks.get(at) ?? '') + (pieces[at] || (runs[at]?.text ?? ''));
  return text + (from >= runs.length || text.length < 40 ? (marks.get(runs.length) ?? '') : '');
}

function writeRun(run: Run, line: Line): string {
  switch (run.kind) {
    case 'break':
      return line.lineBreak;
    case 'image':
      return `![${escapeAlt(run.text)}](${escapeAddress(run.address)})`;
    case 'code':
      return writeCode(run.text);
    default:
      return writeLink(run, line);
  }
}

function writeLink({ runs = [], address }: Run, line: Line): string {
  const text = write(runs, { ...line, inLink: true });
  return runs.every((run) => isBlankRun(run) || run.kind === 'image') ? text : `[${text}](${escapeAddress(address)})`;
}

function writeCode(text: string): string {
  const ticks = '`'.repeat(longestRun(text) + 1);
  const pad = /^`|`$/.test(text) ? ' ' : '';
  return `${ticks}${pad}${text}${pad}${ticks}`;
}

/** Length of the longest run of backticks. */
export function longestRun(code: string): number {
  return (code.match(/`+/g) ?? []).reduce((longest, { length }) => Math.max(longest, length), 0);
}

// Emphasis stands outside a link only where it goes on beside it: behind a Chinese character `**[` would not open.
function placeLinkMarks(runs: Run[]): void {
  runs.forEach((run, index) => {
    if (run.kind !== 'link' || !run.runs) return;
    const common = run.runs.reduce((sum, { marks }) => sum & marks, ~0);
    const beside = (marksOf(runs[index - 1], 'end') | marksOf(runs[index + 1], 'start')) & common;
    run.marks = beside;
    for (const inner of run.runs) inner.marks &= ~beside;
  });
}

function marksOf(run: Run | undefined, side: 'start' | 'end'): number {
  const inner = side === 'start' ? run?.runs?.[0] : run?.runs?.at(-1);
  return (run?.marks ?? 0) | (inner?.marks ?? 0);
}
