import MarkdownIt from 'markdown-it';

/** A piece of Markdown that looks like the destination of a link or an image. */
interface Candidate {
  /** Where the destination stands, angle brackets included. */
  from: number;
  to: number;
  address: string;
}

// Reserved for ever (RFC 2606): no real address can be taken for one of these.
const STAND_IN = 'https://stand-in.invalid/';

/** For reading where addresses stand: the same syntax as the reader's. */
const parser = new MarkdownIt({ html: false, linkify: false });
parser.validateLink = () => true;

/**
 * Markdown with the destinations of its links and images replaced where `replace`, called for each in order, names another one; the rest
 * stays, byte for byte. Whether something is a destination is the parser's word: each candidate is marked in a copy, and only what comes
 * out as an address counts. So the same characters in a code block, or behind an escaped bracket, stay as they are.
 */
export function replaceAddresses(markdown: string, replace: (address: string) => string | undefined): string {
  const candidates = candidatesIn(markdown);
  if (candidates.length === 0) return markdown;
  const real = addressesIn(splice(markdown, candidates, (_, index) => `${STAND_IN}${index}`));
  return splice(markdown, candidates, ({ address, from, to }, index) => {
    const wanted = real.has(`${STAND_IN}${index}`) ? replace(address) : undefined;
    return wanted ?? markdown.slice(from, to);
  });
}

/** A path as the destination of a link: in angle brackets unless it is plain ASCII, so that names are readable and every reader finds them. */
export function pathDestination(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `<${path}>`;
}

function candidatesIn(markdown: string): Candidate[] {
  const found: Candidate[] = [];
  let next = 0;
  for (let at = markdown.indexOf(']('); at >= 0; at = markdown.indexOf('](', next)) {
    const from = skipSpace(markdown, at + 2);
    const to = endOfDestination(markdown, from);
    next = Math.max(from, to);
    if (to <= from) continue;
    const address = parser.utils.unescapeAll(markdown.slice(from, to).replace(/^<|>$/g, ''));
    found.push({ from, to, address });
  }
  return found;
}

function skipSpace(markdown: string, at: number): number {
  let end = at;
  while (/[ \t\n]/.test(markdown[end] ?? '')) end += 1;
  return end;
}

// CommonMark 0.31, “link destination”: in angle brackets up to their end, else up to a space or a bracket that nothing opened.
function endOfDestination(markdown: string, from: number): number {
  if (markdown[from] === '<') {
    const end = /^<(?:[^<>\\\n]|\\.)*>/.exec(markdown.slice(from, from + 10_000));
    return end ? from + end[0].length : from;
  }
  let depth = 0;
  for (let at = from; at < markdown.length; at++) {
    const character = markdown[at] as string;
    if (character === '\\') at += 1;
    else if (character <= ' ') return at;
    else if (character === '(') depth += 1;
    else if (character === ')' && --depth < 0) return at;
  }
  return markdown.length;
}

function addressesIn(markdown: string): Set<string> {
  const found = new Set<string>();
  const visit = (tokens: ReturnType<typeof parser.parse>) => {
    for (const token of tokens) {
      const address = token.type === 'link_open' ? token.attrGet('href') : token.type === 'image' ? token.attrGet('src') : null;
      if (address) found.add(String(address));
      if (token.children) visit(token.children);
    }
  };
  visit(parser.parse(markdown, {}));
  return found;
}

function splice(markdown: string, candidates: Candidate[], textOf: (candidate: Candidate, index: number) => string): string {
  let result = '';
  let at = 0;
  for (const [index, candidate] of candidates.entries()) {
    result += markdown.slice(at, candidate.from) + textOf(candidate, index);
    at = candidate.to;
  }
  return result + markdown.slice(at);
}
