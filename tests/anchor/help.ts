import {
  describe,
  indexText,
  loadVariants,
  type Passage,
  type Resolution,
  rangeOf,
  resolve,
  type StoredSelectors,
} from '../../utils/anchor';

/** Shows a page, and gives its body. */
export function show(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.body;
}

/** A range over the first text node that holds these words, or from one to another. */
export function select(words: string, last = words): Range {
  const range = document.createRange();
  const [start, from] = find(words);
  const [end, to] = find(last);
  range.setStart(start, from);
  range.setEnd(end, to + last.length);
  return range;
}

function find(words: string): [Text, number] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const at = node.data.indexOf(words);
    if (at >= 0) return [node, at];
  }
  throw new Error(`Not on the page: ${words}`);
}

/** What is stored of a selection, after a trip through JSON. */
export function store(range: Range): StoredSelectors {
  return JSON.parse(JSON.stringify(describe(indexText(document.body), range)));
}

interface Answer {
  state: Resolution['state'];
  found?: Passage;
  suggestion?: Passage;
  range?: Range;
  /** The text of the range. */
  text?: string;
}

/** Where a stored passage is on the page that is shown now. */
export async function seek(stored: StoredSelectors): Promise<Answer> {
  const index = indexText(document.body);
  const [resolution] = await resolve(index, [stored], { variants: loadVariants });
  if (!resolution) throw new Error('No answer.');
  if (resolution.state === 'lost') return resolution;
  const range = rangeOf(index, resolution.found) ?? undefined;
  return { ...resolution, range, text: range?.toString() };
}

/** Stores a selection on one page and looks for it on another. */
export async function follow(before: string, words: string, after: string) {
  show(before);
  const stored = store(select(words));
  show(after);
  return seek(stored);
}
