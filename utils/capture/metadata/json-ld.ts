import { attributeOf, findAll, textOf } from './dom';
import { cleanDeclared } from './text';

/** What the page's JSON-LD says about the article. Values of a wrong shape are left out. */
export interface JsonLd {
  headline?: string;
  authors: string[];
  datePublished?: string;
  siteName?: string;
  breadcrumb: string[];
  lang?: string;
  image?: string;
}

type Node = Record<string, unknown>;

/** Past these bounds a block is data and not a description of the page. */
const MAX_SOURCE = 1_000_000;
const MAX_NODES = 2_000;
const LONGEST_END = 40;

const ARTICLE =
  /^(?:https?:\/\/schema\.org\/)?(?:\w*Article|\w*Posting|\w*Report|Review|Recipe|HowTo|QAPage|CreativeWork|VideoObject|PodcastEpisode|\w*Episode)$/;
const SITE = /(?:WebSite|Organization|NewsMediaOrganization)$/;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]);
const typesOf = (node: Node): string[] => listOf(node['@type']).filter((type) => typeof type === 'string');

// Old CMSes wrap the block into HTML comments or CDATA. Its end is looked at by itself: a pattern that may begin anywhere would try each space.
function unwrapped(source: string): string {
  const text = source.replace(/^(?:\/\*|\/\/)?\s*(?:<!--|<!\[CDATA\[)(?:\s*\*\/)?/, '');
  const end = text.slice(-LONGEST_END).replace(/(?:\/\*|\/\/)?\s*(?:-->|\]\]>)(?:\s*\*\/)?$/, '');
  return (text.slice(0, -LONGEST_END) + end).trimEnd().replace(/;$/, '');
}

function parse(source: string): unknown {
  const text = unwrapped(source.trim());
  try {
    return JSON.parse(text);
  } catch {
    try {
      // Raw line breaks inside strings are the most common fault.
      return JSON.parse(text.replace(/[\r\n\t]+/g, ' '));
    } catch {
      return undefined;
    }
  }
}

/** Every object in the block, breadth first and bounded. */
function nodesIn(root: unknown): Node[] {
  const found: Node[] = [];
  const queue: unknown[] = [root];
  for (let i = 0; i < queue.length && i < MAX_NODES; i++) {
    const value = queue[i];
    if (Array.isArray(value)) queue.push(...value.slice(0, MAX_NODES));
    else if (isNode(value)) {
      found.push(value);
      for (const child of Object.values(value).slice(0, 100)) if (typeof child === 'object' && child !== null) queue.push(child);
    }
  }
  return found;
}

/** A text, or the name of the thing. */
function nameOf(value: unknown): string {
  if (typeof value === 'string') return cleanDeclared(value);
  if (Array.isArray(value)) return nameOf(value[0]);
  if (isNode(value))
    return typeof value.name === 'string'
      ? cleanDeclared(value.name)
      : typeof value['@value'] === 'string'
        ? cleanDeclared(value['@value'])
        : '';
  return '';
}

/** An address, or the one of an image object. */
function addressOf(value: unknown): string {
  if (Array.isArray(value)) return addressOf(value[0]);
  const address = isNode(value) ? (value.url ?? value.contentUrl ?? value['@id']) : value;
  return typeof address === 'string' && address.length < 8000 ? address : '';
}

function namesOf(value: unknown, byId: Map<string, Node>): string[] {
  const names: string[] = [];
  for (const entry of listOf(value).slice(0, 20)) {
    const referred = isNode(entry) && typeof entry['@id'] === 'string' && !entry.name ? byId.get(entry['@id']) : undefined;
    const name = isNode(entry) && Array.isArray(entry.name) ? entry.name.map(nameOf).join(', ') : nameOf(referred ?? entry);
    if (name && !/^https?:/.test(name) && !names.includes(name)) names.push(name);
  }
  return names;
}

function breadcrumbOf(node: Node): string[] {
  const entries = listOf(node.itemListElement).filter(isNode).slice(0, 20);
  const position = (entry: Node) => Number(entry.position) || 0;
  return entries
    .sort((a, b) => position(a) - position(b))
    .map((entry) => nameOf(entry.name) || nameOf(entry.item))
    .filter(Boolean);
}

/** Reads all JSON-LD blocks of the page, `@graph` and references between nodes included. */
export function readJsonLd(page: Document): JsonLd {
  const result: JsonLd = { authors: [], breadcrumb: [] };
  const nodes: Node[] = [];
  for (const script of findAll(page, 'script', 400)) {
    if (!/ld\+json/i.test(attributeOf(script, 'type') ?? '')) continue;
    const source = textOf(script);
    if (source.length <= MAX_SOURCE) nodes.push(...nodesIn(parse(source)));
  }
  const byId = new Map<string, Node>();
  for (const node of nodes) if (typeof node['@id'] === 'string' && node.name) byId.set(node['@id'], node);

  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE.test(type)));
  const article =
    articles.find((node) => node.datePublished && (node.headline || node.name)) ??
    articles[0] ??
    nodes.find((node) => typeof node.pubDate === 'string' && typeof node.title === 'string');
  if (article) {
    const headline = nameOf(article.headline) || nameOf(article.name) || nameOf(article.title);
    const published = nameOf(article.datePublished) || nameOf(article.pubDate) || nameOf(article.uploadDate) || nameOf(article.dateCreated);
    const site = namesOf(article.publisher, byId)[0];
    const lang = nameOf(article.inLanguage);
    if (headline) result.headline = headline;
    if (published) result.datePublished = published;
    if (site) result.siteName = site;
    if (lang) result.lang = lang;
    const image = addressOf(article.image) || addressOf(article.thumbnailUrl);
    if (image) result.image = image;
    result.authors = namesOf(article.author, byId);
  }
  result.siteName ??= nodes
    .filter((node) => typesOf(node).some((type) => SITE.test(type)))
    .map((node) => nameOf(node.name))
    .find(Boolean);
  const trail = nodes.find((node) => typesOf(node).includes('BreadcrumbList'));
  if (trail) result.breadcrumb = breadcrumbOf(trail);
  return result;
}
