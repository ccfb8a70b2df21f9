import { UnionclipError } from '../model/errors';
import { textFrames } from './flatten';
import { MAX_CHARACTERS, MAX_DEPTH, MAX_ELEMENTS } from './limits';
import { bodyOf } from './page';

/** What one walk over a page, or a part of it, tells before anything copies it. */
export interface Survey {
  body: Element;
  /** All text below the body, scripts included. */
  text: string;
  /** All elements below the body, in document order. */
  elements: Element[];
  /** Which of the body's elements the browser does not show, by their place in document order: the outermost of each. */
  hidden: number[];
  /** Whether frames with text, or open shadow roots, are shown in it. */
  isEmbedding: boolean;
}

const SHOW_ELEMENT = 1;

/**
 * Measures a page, or what lies below `root`. Throws `page-too-deep`, `page-too-large` or `page-is-empty`. Iterative, over a walker: its
 * steps cannot be replaced by the page's form fields.
 */
export function surveyPage(page: Document, root: Node | null = bodyOf(page)): Survey {
  if (!root) throw new UnionclipError('page-is-empty');
  const text = textWithin(root);
  const survey: Survey = {
    body: root as HTMLElement,
    text,
    elements: [],
    hidden: [],
    isEmbedding: root.nodeType === 1 && textFrames(root as Element).length > 0,
  };
  const walker = Document.prototype.createTreeWalker.call(page, root, SHOW_ELEMENT);
  const isVisible = Element.prototype.checkVisibility as Element['checkVisibility'] | undefined;
  if ((root as Element).getElementsByTagName?.('*').length > MAX_ELEMENTS)
    throw new UnionclipError('page-too-large', `more than ${MAX_ELEMENTS} elements`);
  let [depth, index, hiddenAt] = [0, -1, Number.POSITIVE_INFINITY];
  for (;;) {
    if (walker.firstChild()) depth += 1;
    else {
      while (!walker.nextSibling()) {
        if (!walker.parentNode()) {
          if (!survey.isEmbedding && !/\S/.test(text)) throw new UnionclipError('page-is-empty');
          return survey;
        }
        depth -= 1;
      }
    }
    index += 1;
    if (depth > MAX_DEPTH) throw new UnionclipError('page-too-deep', `more than ${MAX_DEPTH} levels`);
    const element = walker.currentNode as Element;
    survey.elements.push(element);
    if (depth > hiddenAt) continue;
    if (isVisible && !isVisible.call(element)) {
      hiddenAt = depth;
      survey.hidden.push(index);
    } else {
      hiddenAt = Number.POSITIVE_INFINITY;
      if (element.shadowRoot) survey.isEmbedding ||= isHost(element);
    }
  }
}

// A form's field may be called `shadowRoot`.
const isHost = (element: Element) => element.shadowRoot?.nodeType === 11 && /\S/.test(element.shadowRoot.textContent ?? '');

// As one text, which the browser joins in a moment; refused before anything is made of it.
function textWithin(root: Node): string {
  const text = root.textContent ?? '';
  if (text.length > MAX_CHARACTERS) throw new UnionclipError('page-too-large', `${text.length} characters`);
  return text;
}
