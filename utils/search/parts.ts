import { foldAll, foldWithMap } from './fold';

/** A stretch of text; hits are drawn marked. */
export interface TextPart {
  text: string;
  isHit: boolean;
}

const BEFORE = 30;
const AFTER = 90;

/** The text cut into hits and what lies between; joined, the parts are the text. */
export function markTerms(text: string, terms: readonly string[]): TextPart[] {
  const parts: TextPart[] = [];
  let done = 0;
  for (const [start, end] of findHits(text, terms)) {
    if (start > done) parts.push({ text: text.slice(done, start), isHit: false });
    parts.push({ text: text.slice(start, end), isHit: true });
    done = end;
  }
  if (done < text.length) parts.push({ text: text.slice(done), isHit: false });
  return parts;
}

// Of a long text only the surroundings of the first hit are looked at closely: the way back from folded text takes a thousand times as long as folding.
const CLOSE = 400;

/** One line of the text around the first hit, with its hits marked; the beginning where nothing hits. `folded`: the text folded, where that is known. */
export function makeSnippet(text: string, terms: readonly string[], folded?: string): TextPart[] {
  if (text.length <= 4 * CLOSE) return snippetOf(text, terms);
  const about = placeOfFirst(text, terms, folded);
  const [start, end] = [Math.max(0, about - CLOSE), Math.min(text.length, about + 2 * CLOSE)];
  const near = text.slice(start === 0 ? 0 : safeCut(text, start), end === text.length ? end : safeCut(text, end));
  const parts = snippetOf(near, terms);
  // A hit may be longer than what was looked at, or lie where the guess did not reach.
  if (!parts.some(({ isHit }) => isHit)) return snippetOf(text, terms);
  const [first, last] = [parts[0], parts.at(-1)];
  // What was looked at begins and ends within the text.
  if (start > 0 && first && !first.text.startsWith('…')) parts.unshift({ text: '…', isHit: false });
  if (end < text.length && last && !last.text.endsWith('…')) parts.push({ text: '…', isHit: false });
  return parts;
}

// Where the first hit is, or a little beside it: folding makes few texts longer or shorter, and then by little.
function placeOfFirst(text: string, terms: readonly string[], folded = foldAll(text)): number {
  let first = folded.length;
  for (const term of terms) {
    const at = folded.indexOf(term);
    if (at >= 0 && at < first) first = at;
  }
  return first === folded.length ? 0 : Math.round((first * text.length) / folded.length);
}

function snippetOf(text: string, terms: readonly string[]): TextPart[] {
  const [first = [0, 0]] = findHits(text, terms, 1);
  const start = first[0] <= BEFORE * 1.5 ? 0 : safeCut(text, first[0] - BEFORE);
  const end =
    text.length - first[1] <= AFTER ? text.length : safeCut(text, first[0] + Math.max(AFTER, Math.min(first[1] - first[0], 2 * AFTER)));
  const cut = text.slice(start, end).replace(/\s+/g, ' ').trim();
  // The end of the sentence before says nothing: “…，协商” reads as a slip.
  const line = start > 0 ? cut.replace(/^[，。、；：！？,.;:!?\s]+/u, '') : cut;
  return markTerms(`${start > 0 ? '…' : ''}${line}${end < text.length ? '…' : ''}`, terms);
}

type Hit = [start: number, end: number];

function findHits(text: string, terms: readonly string[], limit = Number.POSITIVE_INFINITY): Hit[] {
  const { folded, original } = foldWithMap(text);
  const hits: Hit[] = [];
  for (const term of terms) {
    let count = 0;
    for (let at = folded.indexOf(term); at >= 0 && count < limit; at = folded.indexOf(term, at + term.length), count++) {
      hits.push(original(at, at + term.length));
    }
  }
  return mergeOverlaps(hits.sort((a, b) => a[0] - b[0] || b[1] - a[1]));
}

function mergeOverlaps(sorted: Hit[]): Hit[] {
  const merged: Hit[] = [];
  for (const hit of sorted) {
    const last = merged.at(-1);
    if (last && hit[0] < last[1]) last[1] = Math.max(last[1], hit[1]);
    else merged.push([...hit]);
  }
  return merged;
}

// Never between the halves of a surrogate pair.
function safeCut(text: string, index: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(index)) ? index - 1 : index;
}
