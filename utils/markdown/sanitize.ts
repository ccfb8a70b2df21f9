import DOMPurify, { type Config } from 'dompurify';

/** The one home of DOMPurify. Strings in: handing it live nodes would let a page's form fields stand in for DOM properties. */

const TAGS = (
  'a abbr article b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn div dl dt em figcaption figure font ' +
  'h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark ol p pre q rp rt ruby s samp section small span strike strong sub summary sup ' +
  'table tbody td tfoot th thead time tr tt u ul var'
).split(' ');

const COMMON: Config = {
  ALLOWED_TAGS: TAGS,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  // What stands in a form or a widget is dropped with it; text of unknown elements stays.
  FORBID_CONTENTS:
    'script style noscript template iframe object embed audio video canvas svg select option textarea button title head xmp'.split(' '),
};

const CAPTURE: Config = {
  ...COMMON,
  ALLOWED_ATTR: 'align alt class colspan data-at href rowspan scope src start title type'.split(' '),
  // Relative addresses pass: they are resolved, and their schemes checked, when the Markdown is written.
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|(?![a-z][a-z\d+.-]*:))/i,
};

// No src, srcset, poster or style: nothing in a rendered article can make a request.
const RENDER: Config = {
  ...COMMON,
  ALLOWED_ATTR: 'align alt class data-src href lang rel start target title'.split(' '),
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:)/i,
  ADD_URI_SAFE_ATTR: 'align lang rel start target'.split(' '),
};

let isCapturing = false;
let rendering: typeof DOMPurify | undefined;

/** Extracted page HTML → a detached body element without anything that runs, loads or styles. */
export function sanitizeCapture(html: string): HTMLElement {
  // The instance that is there anyway: a page that is clipped waits for no second one. It reads its lists once and not with every text.
  if (!isCapturing) DOMPurify.setConfig({ ...CAPTURE, RETURN_DOM: true });
  isCapturing = true;
  return DOMPurify.sanitize(html) as unknown as HTMLElement;
}

/** HTML that we rendered ourselves → HTML that is safe to show: no scripts, handlers, styles, and no address that loads by itself. */
export function sanitizeRendered(html: string): string {
  if (!rendering) {
    rendering = DOMPurify(window);
    rendering.setConfig(RENDER);
  }
  return rendering.sanitize(html);
}
