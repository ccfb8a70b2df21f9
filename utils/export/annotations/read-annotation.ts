import { cleanNote, cleanTags, cleanText, isTime } from '../../model/clean';
import {
  HIGHLIGHT_COLORS,
  type Highlight,
  type HighlightColor,
  type HighlightSelectors,
  MAX_QUOTE,
  type TextPositionSelector,
  type TextQuoteSelector,
} from '../../model/highlight';
import { sha256 } from '../../store';
import { isRecord } from '../backup/rows';
import { idIn, OWN } from './vocabulary';

/** A highlight out of a file, with what tells which article it belongs to. */
export interface ReadAnnotation {
  highlight: Omit<Highlight, 'articleId'>;
  /** The address of the page. */
  source: string;
  /** The address that the page calls its own. */
  canonical?: string;
  /** The id of the article in the library that wrote it. */
  articleId?: string;
}

/** What a person does with a passage; replies, bookmarks, edits and the like are something else. */
const MOTIVATIONS = new Set([
  'highlighting',
  'commenting',
  'tagging',
  'classifying',
  'describing',
  'questioning',
  'assessing',
  'identifying',
]);
const CONTEXT_LENGTH = 64;
const LONGEST_ADDRESS = 8000;
const MOST_BODIES = 200;

/** One entry of a file as a highlight; nothing where it is none. Whatever the entry holds, this does not throw. */
export async function readAnnotation(item: unknown, now: Date = new Date()): Promise<ReadAnnotation | undefined> {
  if (!isRecord(item) || !isMotivated(item.motivation)) return undefined;
  // A target may be a list; the first with a quote is what was marked. A reply to an annotation has none.
  const target = listOf(item.target).find((one) => isRecord(one) && quoteIn(one.selector) !== undefined);
  if (!isRecord(target)) return undefined;
  const quote = quoteIn(target.selector);
  const source = addressOf(target.source) || addressOf(item.uri);
  if (!quote || !source) return undefined;
  const position = positionIn(target.selector);
  const selectors: HighlightSelectors = position ? [quote, position] : [quote];
  const modifiedAt = timeOf(item.modified) ?? timeOf(item.updated);
  const made = timeOf(item.created) ?? modifiedAt;
  const createdAt = made ?? now.toISOString();
  const name = typeof item.id === 'string' ? item.id : '';
  const bodies = readBodies(item);
  const { [OWN.article]: articleId, [OWN.canonical]: canonical } = target;
  const formerQuotes = listOf(item[OWN.formerQuotes]).filter((one) => typeof one === 'string');
  const highlight: ReadAnnotation['highlight'] = {
    ...bodies,
    id: idIn(name) ?? (await derivedId(made, [name, source, quote.exact, quote.prefix])),
    selectors,
    createdOn: item[OWN.createdOn] === 'reader' ? 'reader' : 'page',
    createdAt,
    updatedAt: modifiedAt ?? createdAt,
    ...(formerQuotes.length > 0
      ? { formerQuotes: formerQuotes.slice(0, MOST_BODIES).map((one) => cleanText(one.slice(0, MAX_QUOTE))) }
      : {}),
  };
  return {
    highlight,
    source,
    ...(addressOf(canonical) ? { canonical: addressOf(canonical) } : {}),
    ...(typeof articleId === 'string' ? { articleId } : {}),
  };
}

function isMotivated(motivation: unknown): boolean {
  const named = listOf(motivation).filter((one) => typeof one === 'string');
  // As a term of the context, or as an IRI.
  return named.length === 0 || named.some((one) => MOTIVATIONS.has(one.replace(/^.*[#:/]/, '')));
}

/** The quote among selectors, also where it only refines another. */
function quoteIn(selector: unknown, depth = 3): TextQuoteSelector | undefined {
  for (const one of listOf(selector)) {
    if (!isRecord(one)) continue;
    if (one.type === 'TextQuoteSelector' && typeof one.exact === 'string') {
      const exact = one.exact.length <= MAX_QUOTE ? cleanText(one.exact) : '';
      const copies = one[OWN.copies];
      const context = { prefix: textOf(one.prefix).slice(-CONTEXT_LENGTH), suffix: textOf(one.suffix).slice(0, CONTEXT_LENGTH) };
      if (exact.trim()) return { type: 'TextQuoteSelector', exact, ...context, ...(isCount(copies) ? { copies } : {}) };
    }
    const refined = depth > 0 ? quoteIn(one.refinedBy, depth - 1) : undefined;
    if (refined) return refined;
  }
  return undefined;
}

function positionIn(selector: unknown): TextPositionSelector | undefined {
  for (const one of listOf(selector)) {
    if (!isRecord(one) || one.type !== 'TextPositionSelector') continue;
    const { start, end, [OWN.textHash]: hash } = one;
    // Of a foreign text it says nothing but the order.
    if (isCount(start) && isCount(end) && end > start)
      return { type: 'TextPositionSelector', start, end, textHash: textOf(hash).slice(0, 100) };
  }
  return undefined;
}

function readBodies(item: Record<string, unknown>): { note: string; tags: string[]; color: HighlightColor } {
  const notes: string[] = [];
  const tags: string[] = listOf(item.tags).filter((tag) => typeof tag === 'string');
  let color: HighlightColor | undefined;
  const add = (purpose: unknown, value: string) => {
    if (purpose === 'tagging') tags.push(value);
    else if (purpose === 'classifying' || purpose === 'highlighting') color ??= HIGHLIGHT_COLORS.find((one) => one === value);
    else if (purpose !== 'linking' && purpose !== 'identifying') notes.push(value);
  };
  for (const body of listOf(item.body).slice(0, MOST_BODIES)) {
    if (!isRecord(body) || typeof body.value !== 'string') continue;
    const isHtml = typeof body.format === 'string' && body.format.startsWith('text/html');
    for (const purpose of listOf(body.purpose ?? 'commenting').slice(0, 3)) add(purpose, isHtml ? withoutTags(body.value) : body.value);
  }
  for (const text of [item.bodyValue, item.text]) if (typeof text === 'string') notes.push(text);
  const isAsked = listOf(item.motivation).includes('questioning');
  return {
    note: cleanNote(
      notes
        .map((note) => note.trim())
        .filter(Boolean)
        .join('\n\n'),
    ),
    tags: cleanTags(tags.slice(0, MOST_BODIES)),
    color: color ?? (isAsked ? 'question' : HIGHLIGHT_COLORS[0]),
  };
}

/**
 * An id that is the same whenever the same annotation is read, and sorts by its time as ours do (UUID v7, RFC 9562); one without a time is
 * the oldest.
 */
async function derivedId(made: string | undefined, parts: string[]): Promise<string> {
  const time = Math.max(0, made ? Date.parse(made) : 0)
    .toString(16)
    .padStart(12, '0')
    .slice(-12);
  const hash = await sha256(JSON.stringify(parts));
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hash.slice(0, 3)}-a${hash.slice(3, 6)}-${hash.slice(6, 18)}`;
}

function addressOf(source: unknown): string {
  const value = isRecord(source) ? source.id : source;
  return typeof value === 'string' && value.length <= LONGEST_ADDRESS ? value.trim() : '';
}

function timeOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.length < 50 && isTime(value) ? value : undefined;
}

function withoutTags(html: string): string {
  return html
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(?:nbsp|lt|gt|amp);/g, (name) => ({ '&lt;': '<', '&gt;': '>', '&amp;': '&' })[name] ?? ' ');
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? cleanText(value.slice(0, MAX_QUOTE)) : '';
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}
