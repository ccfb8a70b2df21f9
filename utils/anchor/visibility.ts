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

/** How an element takes part in the visible text. */
export interface Visibility {
  /** The element and all that is in it is left out. */
  isLeftOut: boolean;
  /** Its own words are hidden, though an element in it may be shown again. */
  isHidden: boolean;
  isBlock: boolean;
}

const NOTHING: Visibility = { isLeftOut: true, isHidden: true, isBlock: false };

/**
 * Says how an element takes part in the visible text. Where the document is drawn, the computed style decides; elsewhere (a parsed
 * document) the tag, `hidden` and the inline style.
 */
export function visibilityOf(element: Element, view: Window | null): Visibility {
  const tag = read.tagName(element).toUpperCase();
  if (LEFT_OUT.has(tag)) return NOTHING;
  const style = view?.getComputedStyle(element);
  // An element in a document that is not drawn has an empty style.
  if (!style?.display) {
    const isHidden = read.attribute(element, 'hidden') !== null || HIDING_STYLE.test(read.attribute(element, 'style') ?? '');
    return isHidden ? NOTHING : { isLeftOut: false, isHidden: false, isBlock: !INLINE.has(tag) };
  }
  if (style.display === 'none') return NOTHING;
  return {
    isLeftOut: false,
    isHidden: style.visibility !== 'visible' && style.visibility !== '',
    isBlock: tag === 'BR' || !/^(?:inline|contents|ruby)/.test(style.display),
  };
}
