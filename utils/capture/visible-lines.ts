import type { Clock } from './pace';

/** Enough for a book, and little enough to be stored and searched like any article. */
const MAX_CHARACTERS = 400_000;
const MAX_NODES = 200_000;
const NODES_A_STEP = 2_000;

const SKIPPED =
  /^(?:script|style|noscript|template|svg|math|iframe|object|embed|canvas|audio|video|select|textarea|button|head|title|datalist|nav)$/;
const INLINE =
  /^(?:a|abbr|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|ins|kbd|label|mark|q|ruby|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/;

export interface VisibleLines {
  lines: string[];
  isCut: boolean;
}

/**
 * What a reader sees of the page, a block or line at a time. Iterative and over a walker, whose steps no form field of the page can
 * replace; ends at a limit, so that it can read what nothing else can.
 */
export async function visibleLines(page: Document, breathe: Clock): Promise<VisibleLines> {
  const lines: string[] = [];
  let [line, characters, nodes] = ['', 0, 0];
  const root = Document.prototype.querySelector.call(page, 'body') ?? page.documentElement;
  const walker = Document.prototype.createTreeWalker.call(page, root, 5);
  const flush = () => {
    const text = line.replace(/[\s\u00a0\u3000]+/g, ' ').trim();
    if (text) lines.push(text);
    line = '';
  };
  // Depth of each open inline element does not matter: only where a block begins or ends does a line end.
  let node: Node | null = root;
  let isCut = false;
  while (node) {
    nodes += 1;
    if (nodes > MAX_NODES || characters > MAX_CHARACTERS) {
      isCut = true;
      break;
    }
    if (nodes % NODES_A_STEP === 0) await breathe();
    let isEntered = true;
    if (node.nodeType === 3) {
      const { data } = node as Text;
      line += data.slice(0, MAX_CHARACTERS - characters + 1);
      characters += data.length;
    } else {
      const name: string = (node as Element).localName;
      isEntered = !SKIPPED.test(name) && isShown(node as Element);
      if (!INLINE.test(name)) flush();
    }
    node = isEntered ? walker.firstChild() : null;
    while (!node) {
      node = walker.nextSibling();
      if (node) break;
      node = walker.parentNode();
      if (!node || node === root) {
        flush();
        return { lines, isCut };
      }
      if (!INLINE.test((node as Element).localName)) flush();
      node = null;
    }
  }
  flush();
  return { lines, isCut };
}

function isShown(element: Element): boolean {
  const isVisible = Element.prototype.checkVisibility as Element['checkVisibility'] | undefined;
  return !isVisible || element.localName === 'br' || isVisible.call(element);
}
