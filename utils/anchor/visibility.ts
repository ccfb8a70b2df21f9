import { read } from './dom-reads';

// Not text that a person reads or selects: code, form controls (what is typed is nobody's business), embedded things, readings of ruby.
const LEFT_OUT = new Set(
  `SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE META LINK TEXTAREA SELECT OPTION OPTGROUP DATALIST INPUT BUTTON METER PROGRESS OUTPUT
   IFRAME FRAME FRAMESET OBJECT EMBED APPLET CANVAS AUDIO VIDEO MAP SVG RT RP RTC`.split(/\s+/),
);
const INLINE = new Set(
  `A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I IMG INS KBD LABEL MARK NOBR PICTURE Q RB RUBY S SAMP SLOT SMALL SPAN
   STRIKE STRONG SUB SUP TIME TT U VAR WBR`.split(/\s+/),
);
const HIDING_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i;

// Shorter ones are messages that wait for their occasion.
const MIN_AWAITED = 60;

/**
 * Whether words are seen: `awaited` are those that the page keeps room for and shows in a moment, by a script or when its fonts are there (WeChat's
 * articles, pages that fade in).
 */
export type Sight = 'shown' | 'hidden' | 'awaited';

/** How an element takes part in the visible text. */
export interface Visibility {
  /** The element and all that is in it is left out. */
  isLeftOut: boolean;
  /** Of its own words: an element in it may be shown again. */
  sight: Sight;
  isBlock: boolean;
}

const NOTHING: Visibility = { isLeftOut: true, sight: 'hidden', isBlock: false };

/**
 * Says how an element takes part in the visible text. Where the document is drawn, the computed style decides; elsewhere (a parsed
 * document) the tag, `hidden` and the inline style. `around`: how the words around it are seen.
 */
export function visibilityOf(element: Element, view: Window | null, around: Sight): Visibility {
  const tag = read.tagName(element).toUpperCase();
  if (LEFT_OUT.has(tag)) return NOTHING;
  const style = view?.getComputedStyle(element);
  // An element in a document that is not drawn has an empty style.
  if (!style?.display) {
    const isHidden = read.attribute(element, 'hidden') !== null || HIDING_STYLE.test(read.attribute(element, 'style') ?? '');
    return isHidden ? NOTHING : { isLeftOut: false, sight: 'shown', isBlock: !INLINE.has(tag) };
  }
  if (style.display === 'none') return NOTHING;
  const isBlock = tag === 'BR' || !/^(?:inline|contents|ruby)/.test(style.display);
  const isShown = style.visibility === 'visible' || style.visibility === '';
  if (isShown) return { isLeftOut: false, sight: 'shown', isBlock };
  if (around !== 'shown') return { isLeftOut: false, sight: around, isBlock };
  return { isLeftOut: false, sight: isBlock && isAwaited(element, style) ? 'awaited' : 'hidden', isBlock };
}

// Menus and layers that open lie outside the flow, closed parts take no room.
function isAwaited(element: Element, { visibility, position }: CSSStyleDeclaration): boolean {
  if (visibility !== 'hidden' || /^(?:absolute|fixed)$/.test(position)) return false;
  return (read.words(element) ?? '').replace(/\s+/g, '').length >= MIN_AWAITED && read.box(element).height > 0;
}
