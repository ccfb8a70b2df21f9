import MarkdownIt from 'markdown-it';
import { htmlToMarkdown, markdownToText } from '../../utils/markdown';
import { markdownToHtml } from '../../utils/markdown/render';
import { sanitizeCapture } from '../../utils/markdown/sanitize';
import { type Reading, readingOf } from './reading';

export const BASE = 'https://gh.example/news/1.html';
const HARMLESS = new Set('P H1 H2 H3 H4 H5 H6 UL OL LI BLOCKQUOTE PRE CODE EM STRONG S A IMG BR HR TABLE THEAD TBODY TR TH TD'.split(' '));

const plain = new MarkdownIt({ html: true, linkify: false });

/** Everything in which the Markdown of `html` differs from what `html` shows; empty where it is faithful. */
export function unfaithful(html: string): string[] {
  const source = sanitizeCapture(html);
  const wanted = readingOf(source, BASE);
  const markdown = htmlToMarkdown(source, { baseUrl: BASE });
  const ours = viewOf(markdownToHtml(markdown));
  const live = viewOf(plain.render(markdown));
  const again = htmlToMarkdown(live, { baseUrl: BASE });
  return [
    ...differences('reader', wanted, readingOf(ours, BASE)),
    ...differences('other renderers', wanted, readingOf(live, BASE)),
    ...[...live.querySelectorAll('*')].filter(({ nodeName }) => !HARMLESS.has(nodeName)).map(({ nodeName }) => `live ${nodeName}`),
    ...differs('text', squash(readingOf(ours, BASE).text), squash(markdownToText(markdown))),
    ...(again === markdown ? [] : [`again: ${JSON.stringify(markdown)} became ${JSON.stringify(again)}`]),
  ];
}

function viewOf(html: string): Element {
  return new DOMParser().parseFromString(html, 'text/html').body;
}

function differences(name: string, wanted: Reading, got: Reading): string[] {
  return [
    ...differs(`${name}: lines`, wanted.lines, got.lines),
    ...differs(`${name}: links`, wanted.links, got.links),
    ...differs(`${name}: images`, wanted.images, got.images),
    ...gained(`${name}: emphasis`, wanted.emphasis, got.emphasis),
  ];
}

function differs(name: string, wanted: unknown, got: unknown): string[] {
  return JSON.stringify(wanted) === JSON.stringify(got) ? [] : [`${name}: wanted ${JSON.stringify(wanted)} got ${JSON.stringify(got)}`];
}

// Letters may lose emphasis that CommonMark cannot express; they never gain any, and in plain surroundings they keep it.
function gained(name: string, wanted: string[], got: string[]): string[] {
  return wanted.flatMap((line, index) => {
    const [before, after] = [lettersOf(line), lettersOf(got[index] ?? '')];
    const isPlain = new Set(before.map(([, marks]) => marks).filter(Boolean)).size < 2;
    const wrong = before.some(([, marks], at) => [...(after[at]?.[1] ?? '')].some((mark) => !marks.includes(mark)));
    const lost = isPlain && before.some(([, marks], at) => marks !== after[at]?.[1]);
    return wrong || lost ? [`${name}: wanted ${line} got ${got[index]}`] : [];
  });
}

function lettersOf(line: string): [string, string][] {
  return [...line.matchAll(/(.)(?:<(\w+)>)?/gsu)].map(([, letter = '', marks = '']) => [letter, marks]);
}

function squash(text: string): string {
  return text.replace(/[\s\u200b]+/g, '');
}
