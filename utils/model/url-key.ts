/** What tells two pages apart: the canonical address, without what only says where the reader came from. */

// Parameters that campaigns, share buttons and apps add; none of them names a page.
const TRACKING_PREFIX = /^(?:utm_|mtm_|pk_|hsa_|share_|sharer_|wx_?share|weixin_share|hm(?:sr|pl|cu|kw|ci)$)/;
const TRACKING = new Set(
  (
    'spm scm from isappinstalled scene fbclid gclid gclsrc gbraid wbraid dclid msclkid yclid twclid ttclid igshid igsh mc_cid mc_eid ' +
    '_ga _gl _hsenc _hsmi ref_src ref_url referrer nsukey pvid bd_vid wfr tt_from tt_medium vd_source sharefrom sharesource sharetype ' +
    'shareid app_share clicktime enterid ascene devicetype srcid chksm sessionid exportkey pass_ticket wx_header cmpid ncid s_cid xtor ito'
  ).split(' '),
);

const WECHAT_HOST = 'mp.weixin.qq.com';
const WECHAT_IDENTITY = new Set(['__biz', 'mid', 'idx', 'sn']);

const INDEX_FILE = /\/(?:index|default)\.(?:html?|shtml|xhtml|php|aspx?|jsp|do)$/i;
const SCRIPT_FILE = /\.(?:php\d?|aspx?|jspx?|do|action|cgi|pl|cfm)$/i;
const IDENTITY_NAME = /(?:^|[_-]|[a-z])id$|^(?:p|no|sn|key|item|guid|code|num|article|news|story|doc)$/i;

/**
 * The key under which a page is one article, however it was reached: host in lower case without `www.`, `https` for `http`, no default
 * port, index file or trailing slash, no tracking parameters (the rest sorted), no plain fragment. `canonical` is used when plausible:
 * the same host, not a page above this one, and naming the same article.
 * Returns the trimmed input where it is not a web address.
 */
export function urlKeyOf(url: string, canonical?: string): string {
  const page = parse(url);
  if (!page) return url.trim();
  const named = canonical ? parse(canonical, page.href) : undefined;
  return keyOf(named && isPlausible(named, page) ? named : page);
}

/** The address that a page calls its own, absolute, where it can be the page's: nothing for the home page, the column or another host. */
export function plausibleCanonical(url: string, canonical: string): string | undefined {
  const page = parse(url);
  const named = page && parse(canonical, page.href);
  return named && isPlausible(named, page) ? named.href : undefined;
}

/** The host for the site filter: lower case, without `www.`; empty where there is none. */
export function hostOf(url: string): string {
  const page = parse(url);
  return page ? bareHost(page.hostname) : '';
}

function keyOf(page: URL): string {
  const port = page.port ? `:${page.port}` : '';
  const query = identityParameters(page).sort().join('&');
  return `https://${bareHost(page.hostname)}${port}${barePath(page)}${query ? `?${query}` : ''}${route(page)}`;
}

function parse(url: string, base?: string): URL | undefined {
  try {
    const parsed = new URL(url.trim(), base);
    return /^https?:$/.test(parsed.protocol) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function bareHost(host: string): string {
  return host
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/\.$/, '');
}

function barePath(page: URL): string {
  return page.pathname.replace(INDEX_FILE, '/').replace(/\/+$/, '');
}

// Only a fragment that a script reads as a path is a page of its own.
function route(page: URL): string {
  return /^#!?\//.test(page.hash) ? page.hash : '';
}

// The raw pieces, not URLSearchParams: old sites write GB bytes in them, which decoding would destroy.
function identityParameters(page: URL): string[] {
  const isWechat = page.hostname === WECHAT_HOST;
  return page.search
    .slice(1)
    .split('&')
    .filter((piece) => {
      const name = piece.split('=', 1)[0] ?? '';
      return isWechat ? WECHAT_IDENTITY.has(name) : name !== '' && !isTracking(name.toLowerCase());
    });
}

function isTracking(name: string): boolean {
  return TRACKING.has(name) || TRACKING_PREFIX.test(name);
}

// Old templates name the home page, the column or the bare script as canonical on every page.
function isPlausible(canonical: URL, page: URL): boolean {
  if (bareHost(canonical.hostname) !== bareHost(page.hostname)) return false;
  if (route(page) && !route(canonical)) return false;
  const [named, own] = [barePath(canonical), barePath(page)];
  const asks = identityParameters(canonical);
  if (named !== own && asks.length === 0 && own.startsWith(`${named}/`)) return false;
  if (named === '' && asks.length === 0 && (own !== '' || identityParameters(page).length > 0)) return false;
  return !losesIdentity(named, asks, page);
}

function losesIdentity(named: string, asks: string[], page: URL): boolean {
  if (asks.length > 0 || (named !== barePath(page) && !SCRIPT_FILE.test(named))) return false;
  return identityParameters(page).some((piece) => {
    const [name = '', value = ''] = piece.split('=');
    return IDENTITY_NAME.test(name) && value !== '' && !named.includes(value);
  });
}
