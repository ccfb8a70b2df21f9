import { UnionclipError } from '../model/errors';
import { HIGHLIGHT_COLORS, type HighlightEdit, type HighlightSelectors, MAX_QUOTE } from '../model/highlight';
import type { HighlightProtocol, PagePlace } from './highlight-protocol';
import { count, flag, list, matching, oneOf, optional, type Reader, record, text } from './readers';
import { ADDRESS, ID, MANY, NOTE, type Rule, TOKEN, tags } from './rule-parts';

// Twice the 64 characters that we write: a restored highlight may bring more.
const CONTEXT = 2_000;

const place: Reader<PagePlace> = record({
  url: text(ADDRESS),
  canonical: optional(text(ADDRESS)),
  loaded: optional(text(ADDRESS)),
  token: optional(TOKEN),
});
const color = oneOf(HIGHLIGHT_COLORS);
const tabId = optional(count);
// A page made this id: it is one of ours, so that it can take no other's place.
const NEW_ID = matching(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/);
const HOST = matching(/^[^\s/*@:]{1,253}$/);

const quote = record({
  type: oneOf(['TextQuoteSelector']),
  exact: text(MAX_QUOTE),
  prefix: text(CONTEXT),
  suffix: text(CONTEXT),
  copies: optional(count),
});
const position = record({ type: oneOf(['TextPositionSelector']), start: count, end: count, textHash: text(200) });

const selectors: Reader<HighlightSelectors> = (value, path) => {
  if (!Array.isArray(value) || value.length < 1 || value.length > 2) throw new UnionclipError('bad-request', `${path} is not a place`);
  const words = quote(value[0], `${path}[0]`);
  const at = optional(position)(value[1], `${path}[1]`);
  return at ? [words, at] : [words];
};

const edit: Reader<HighlightEdit> = record({
  color: optional(color),
  note: optional(text(NOTE)),
  tags: optional(tags),
  selectors: optional(selectors),
});

/** Who may send each message about highlights, and what it must look like. */
export const HIGHLIGHT_RULES: { [Name in keyof HighlightProtocol]: Rule<Name> } = {
  pageHighlights: { from: 'page', read: record({ place }) },
  addHighlight: { from: 'page', read: record({ place, highlight: record({ id: NEW_ID, selectors, color }) }) },
  colorHighlight: { from: 'page', read: record({ place, id: ID, color }) },
  dropHighlight: { from: 'page', read: record({ place, id: ID }) },
  undoHighlight: { from: 'page', read: record({ undo: TOKEN }) },
  citeQuote: { from: 'page', read: record({ place, quote: text(NOTE) }) },
  openNote: { from: 'page', read: record({ place, id: ID, token: TOKEN, field: oneOf(['note', 'tags']) }) },
  bringVariants: { from: 'page', read: record({ place }) },
  readNote: { from: 'extension', read: record({ token: TOKEN }) },
  keepNote: { from: 'extension', read: record({ token: TOKEN, edit: record({ note: optional(text(NOTE)), tags: optional(tags) }) }) },
  closeNote: { from: 'extension', read: record({ isEmpty: optional(flag) }) },
  editHighlight: { from: 'extension', read: record({ id: ID, edit, tabId }) },
  removeHighlights: { from: 'extension', read: record({ ids: list(ID, MANY), tabId }) },
  restoreHighlights: { from: 'extension', read: record({ undo: TOKEN, tabId }) },
  showHighlights: { from: 'extension', read: record({ tabId: count, urlKey: optional(text(ADDRESS)), articleId: optional(ID) }) },
  jumpToHighlight: { from: 'extension', read: record({ tabId: count, id: ID }) },
  acceptPlace: { from: 'extension', read: record({ tabId: count, id: ID }) },
  allowSite: { from: 'extension', read: record({ host: HOST, isAllowed: flag }) },
};
