import { UnionclipError } from '../model/errors';

/**
 * Much deeper trees overflow the stack in `cloneNode` and in every recursive step after it, and Readability's time grows with the square.
 * Real pages stay below 100; parsers stop at 512, only scripts go deeper.
 */
export const MAX_DEPTH = 700;
/** Beyond this a capture takes seconds, and the tab with it; long reports have some 20,000. */
export const MAX_NODES = 150_000;
/** Characters of text and markup values. */
export const MAX_CHARACTERS = 8_000_000;
/** Longest text that a title, a caption or an address may have before it is cut. */
export const MAX_FIELD = 500;

/** A title, a caption or a name of at most `MAX_FIELD` units, never cut inside a character. */
export function cutField(text: string): string {
  return text.length > MAX_FIELD ? `${text.slice(0, MAX_FIELD - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}

const ELEMENTS_AND_TEXTS = 5;

/**
 * Measures a page before anything copies it. Throws `page-too-deep`, `page-too-large` or `page-is-empty`. Iterative, over a TreeWalker:
 * its steps cannot be replaced by the page's form fields.
 */
export function checkLimits(page: Document): void {
  const walker = Document.prototype.createTreeWalker.call(page, page, ELEMENTS_AND_TEXTS);
  let [depth, nodes, characters, texts] = [0, 0, 0, 0];
  for (;;) {
    if (walker.firstChild()) depth += 1;
    else {
      while (!walker.nextSibling()) {
        if (!walker.parentNode()) {
          if (texts === 0) throw new UnionclipError('page-is-empty');
          return;
        }
        depth -= 1;
      }
    }
    nodes += 1;
    const node = walker.currentNode;
    if (node.nodeType === 3) {
      const { length } = (node as Text).data;
      characters += length;
      texts += 1;
    }
    if (depth > MAX_DEPTH) throw new UnionclipError('page-too-deep', `more than ${MAX_DEPTH} levels`);
    if (nodes > MAX_NODES || characters > MAX_CHARACTERS)
      throw new UnionclipError('page-too-large', `${nodes} nodes, ${characters} characters`);
  }
}
