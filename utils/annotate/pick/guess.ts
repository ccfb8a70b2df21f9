import { isBlock } from './blocks';
import { parentOf } from './dom';

const INLINE =
  /^(?:a|abbr|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|ins|kbd|label|mark|q|ruby|rb|rt|s|samp|small|span|strong|sub|sup|time|tt|u|var)$/i;
const SKIPPED =
  /^(?:a|script|style|noscript|template|nav|footer|aside|header|button|select|option|textarea|label|dialog|iframe|frame|svg|form)$/i;
const PARAGRAPHS = /^(?:p|h[1-6]|li|dd|dt|blockquote|pre|figcaption)$/i;
/** Shorter texts are labels and links. */
const SHORTEST = 12;
const MOST_TEXTS = 30_000;

/**
 * The block of the page that most of its running text belongs to: the place to start picking from. In one pass over the texts, after the
 * rule that readers' views share: a paragraph counts for the box around it, and half for the box around that.
 */
export function guessBlock(page: Document): Element | undefined {
  const body = page.body as HTMLElement | null;
  if (!body) return undefined;
  const boxes = new Map<Element, { length: number; texts: number }>();
  const walker = Document.prototype.createTreeWalker.call(page, body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, {
    acceptNode: (node) => (SKIPPED.test(node.nodeName) && node !== body ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT),
  });
  for (let node = walker.nextNode(), texts = 0; node && texts < MOST_TEXTS; node = walker.nextNode()) {
    if (node.nodeType !== 3) continue;
    texts += 1;
    const { length } = (node as Text).data.trim();
    if (length < SHORTEST) continue;
    let box = parentOf(node);
    while (box && INLINE.test(box.nodeName)) box = parentOf(box);
    if (!box) continue;
    const known = boxes.get(box);
    boxes.set(box, { length: length + (known?.length ?? 0), texts: 1 + (known?.texts ?? 0) });
  }
  const scores = new Map<Element, number>();
  const add = (element: Element | undefined, score: number) => element && scores.set(element, (scores.get(element) ?? 0) + score);
  for (const [box, { length, texts }] of boxes) {
    // Several lines parted by <br> make a box the text itself; one line is a paragraph, and its neighbours make the text.
    const isText = texts > 1 && !PARAGRAPHS.test(box.nodeName);
    if (isText) add(box, length);
    const outer = parentOf(box);
    add(outer, isText ? length * 0.5 : length);
    add(outer && parentOf(outer), isText ? length * 0.25 : length * 0.5);
  }
  const ranked = [...scores].filter(([box]) => box !== page.documentElement).sort((one, other) => other[1] - one[1]);
  return ranked.slice(0, 20).find(([box]) => isBlock(box))?.[0];
}
