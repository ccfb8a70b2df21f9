import MarkdownIt from 'markdown-it';
import { foldString, indexText, type TextIndex } from '../../utils/anchor';
import { htmlToMarkdown } from '../../utils/markdown';
import {
  type MarkdownText,
  type MarkedMarkdown,
  type Passage,
  readMarkdown,
  type TextMarkStyle,
  writeMarks,
} from '../../utils/markdown/marks';
import { markdownToHtml } from '../../utils/markdown/render';
import { sanitizeCapture } from '../../utils/markdown/sanitize';
import { makeRandom, type Random } from '../fixtures/random';
import { randomPage } from './random-html';

// Written apart from what is tested: a renderer that lets HTML through, and the rule of markdown-it-mark.
const html = new MarkdownIt({ html: true, linkify: false });
html.inline.ruler.before('emphasis', 'mark', (state, silent) => {
  const run = /^=+/.exec(state.src.slice(state.pos, state.posMax))?.[0] ?? '';
  if (silent || run.length < 2) return false;
  const { can_open, can_close } = state.scanDelims(state.pos, true);
  if (run.length % 2) state.push('text', '', 0).content = '=';
  for (let at = 1; at < run.length; at += 2) {
    const token = state.push('text', '', 0);
    token.content = '==';
    state.delimiters.push({ marker: 61, length: 0, token: state.tokens.length - 1, end: -1, open: can_open, close: can_close });
  }
  state.pos += run.length;
  return true;
});
html.inline.ruler2.after('emphasis', 'mark', (state) => {
  for (const list of [state.delimiters, ...state.tokens_meta.map((meta) => meta?.delimiters ?? [])]) {
    for (const { marker, end, token } of list) {
      const closer = list[end];
      if (marker !== 61 || !closer) continue;
      Object.assign(state.tokens[token] ?? {}, { type: 'mark_open', tag: 'mark', nesting: 1, content: '' });
      Object.assign(state.tokens[closer.token] ?? {}, { type: 'mark_close', tag: 'mark', nesting: -1, content: '' });
    }
  }
});

const STYLES: readonly TextMarkStyle[] = ['equals', 'mark', 'footnote'];

/** What is wrong with the marks in an invented article; `lossy` counts passages that could not be marked just as they are. */
export function wrongMarks(seed: number): { faults: string[]; passages: number; lossy: number } {
  const random = makeRandom(seed);
  const markdown = htmlToMarkdown(sanitizeCapture(randomPage(seed)), { baseUrl: 'https://a.example/1.html' });
  const text = readMarkdown(markdown);
  const faults = sameText(text);
  const style = random.pick(STYLES);
  const passages = somePassages(random, indexText(text.pieces));
  const marked = writeMarks(text, passages, style);
  faults.push(...sameBelow(markdown, marked), ...sameWords(text, passages, marked, style));
  return { faults: faults.map((fault) => `seed ${seed}: ${fault}`), passages: passages.length, lossy: marked.losses.size };
}

/** What is mapped is what is shown, letter for letter, and leads back to the letters of the Markdown. */
export function sameText(text: MarkdownText): string[] {
  const shown = indexText(new DOMParser().parseFromString(markdownToHtml(text.markdown), 'text/html').body);
  const read = indexText(text.pieces);
  const faults = shown.text === read.text ? [] : [`shows ${JSON.stringify(shown.text)}, read ${JSON.stringify(read.text)}`];
  for (const { content, from, to, entries } of text.blocks) {
    for (const entry of entries.filter(({ isPlain }) => isPlain)) {
      const source = [...Array(entry.to - entry.from).keys()].map((at) => text.markdown.slice(from[entry.from + at], to[entry.from + at]));
      const back = source.map((one) => one.replace(/^\\\|$/, '|')).join('');
      if (back !== entry.text) faults.push(`${JSON.stringify(content)} leads to ${JSON.stringify(back)} for ${JSON.stringify(entry.text)}`);
    }
  }
  return faults;
}

function somePassages(random: Random, index: TextIndex): Passage[] {
  const count = index.text ? random.below(6) : 0;
  return Array.from({ length: count }, (_, number) => {
    const start = random.below(index.text.length);
    const end = Math.min(index.text.length, start + 1 + random.below(random.pick([3, 12, 60])));
    const [first, last] = [index.origins[start] as number, (index.origins[end - 1] as number) + 1];
    return { id: `h${number}`, start: first, end: Math.max(last, first + 1), ...(random.below(2) ? { reference: `[^h${number}]` } : {}) };
  });
}

function sameBelow(markdown: string, { markdown: marked, insertions }: MarkedMarkdown): string[] {
  let [back, at] = ['', 0];
  let shift = 0;
  for (const one of insertions) {
    back += marked.slice(at, one.at + shift);
    if (marked.slice(one.at + shift, one.at + shift + one.text.length) !== one.text) return [`${one.text} is not at ${one.at}`];
    at = one.at + shift + one.text.length;
    shift += one.text.length;
  }
  return back + marked.slice(at) === markdown ? [] : ['without its marks the text is another'];
}

/** Read by another renderer, the marks hold the words of the passages and no others, and everything else is as it was. */
function sameWords(text: MarkdownText, passages: Passage[], marked: MarkedMarkdown, style: TextMarkStyle): string[] {
  const page = new DOMParser().parseFromString(html.render(marked.markdown), 'text/html').body;
  const words = page.textContent ?? '';
  const marks = [...page.querySelectorAll('mark')].map(({ textContent }) => textContent ?? '').join('');
  const plain = new DOMParser().parseFromString(html.render(text.markdown), 'text/html').body;
  // The escaped text may still have a pair of `==` that this renderer takes for a mark.
  const isClear = !plain.querySelector('mark');
  for (const mark of [...page.querySelectorAll('mark'), ...plain.querySelectorAll('mark')]) mark.replaceWith(...mark.childNodes);
  const faults: string[] = [];
  const withoutReferences = (one: string) => one.replace(/\[\^h\d\] ?/g, '').replace(/\s+/g, '');
  if (withoutReferences(page.innerHTML) !== withoutReferences(plain.innerHTML))
    faults.push(`${JSON.stringify(marked.markdown)} is read as ${page.innerHTML}`);
  const asked = new Set(passages.filter(({ reference }) => reference).map(({ id }) => id));
  for (const id of asked) {
    const isThere = words.includes(`[^${id}]`);
    if (isThere !== marked.referenced.has(id)) faults.push(`the reference of ${id} is ${isThere ? 'there' : 'not there'}`);
    if (!isThere && !marked.losses.has(id)) faults.push(`the reference of ${id} is lost in silence`);
  }
  const all = text.pieces.map((piece) => piece.text).join('');
  const isWanted = new Set(passages.flatMap(({ start, end }) => [...Array(end - start).keys()].map((at) => start + at)));
  const wanted = foldString(
    [...isWanted]
      .sort((a, b) => a - b)
      .map((at) => all[at])
      .join(''),
  );
  const got = foldString(withoutReferences(marks));
  if (isClear && style !== 'footnote' && marked.losses.size === 0 && got !== wanted)
    faults.push(`marked ${got}, wanted ${wanted}: ${JSON.stringify(marked.markdown)}`);
  return faults;
}
