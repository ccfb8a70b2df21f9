import type { ArticleEdit, Metadata, Provenances } from '../model/article';
import type { NewArticle, SaveResult } from '../model/new-article';
import { HIGHLIGHT_RULES } from './highlight-rules';
import type { MessageName } from './protocol';
import { count, flag, list, matching, oneOf, optional, type Reader, record, text } from './readers';
import { ADDRESS, ID, MANY, NOTE, type Rule, TOKEN, tags } from './rule-parts';

export type { SenderKind } from './rule-parts';

// Far above what people write and pages carry, and low enough that no message can fill the memory.
const LINE = 20_000;
const MARKDOWN = 30_000_000;

const TIME = matching(/^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/);
const line = text(LINE);

const metadata = {
  title: line,
  byline: optional(line),
  source: optional(line),
  editor: optional(line),
  site: optional(line),
  section: list(line, 100),
  lang: optional(text(100)),
  publishedAt: optional(text(40)),
  publishedRaw: optional(line),
  image: optional(text(ADDRESS)),
  canonicalUrl: optional(text(ADDRESS)),
};

const provenance = record({ origin: oneOf(['meta', 'json-ld', 'page text', 'url', 'user']), isSure: flag });
const provenances: Reader<Provenances> = record(
  Object.fromEntries(Object.keys(metadata).map((key) => [key, optional(provenance)])) as Record<keyof Metadata, Reader<undefined>>,
);

const newArticle: Reader<NewArticle> = record({
  id: ID,
  kind: oneOf(['article', 'selection', 'link', 'text']),
  url: text(ADDRESS),
  urlKey: text(ADDRESS),
  host: text(1_000),
  metadata: record(metadata),
  provenance: provenances,
  markdown: text(MARKDOWN),
  excerpt: line,
  wordCount: count,
  images: list(record({ url: text(ADDRESS), alt: line }), MANY),
  attachments: optional(list(record({ url: text(ADDRESS), name: line }), MANY)),
  capturedAt: TIME,
  tags,
  note: text(NOTE),
});

const edit: Reader<ArticleEdit> = record({
  ...metadata,
  title: optional(line),
  section: optional(list(line, 100)),
  tags: optional(tags),
  note: optional(text(NOTE)),
  isRead: optional(flag),
  isStarred: optional(flag),
});

const saveResult: Reader<SaveResult> = record({
  articleId: ID,
  outcome: oneOf(['added', 'new-version', 'unchanged']),
  revision: count,
  replacedEdit: optional(flag),
});

/** Who may send each message, and what it must look like. */
export const RULES: { [Name in MessageName]: Rule<Name> } = {
  saveArticle: { from: 'extension', read: record({ article: newArticle, tabId: optional(count) }) },
  editArticle: { from: 'extension', read: record({ id: ID, edit }) },
  undoSave: { from: 'extension', read: record({ result: saveResult, tabId: optional(count) }) },
  undoFromPage: { from: 'page', read: record({ token: TOKEN }) },
  fetchImages: {
    from: 'extension',
    read: record({
      articleIds: optional(list(ID, MANY)),
      host: optional(text(1_000)),
      after: optional(record({ articleId: ID, url: text(ADDRESS) })),
    }),
  },
  startPick: { from: 'extension', read: record({ tabId: count, urlKey: text(ADDRESS) }) },
  clipPicked: { from: 'page', read: record({ token: TOKEN }) },
  ...HIGHLIGHT_RULES,
};
