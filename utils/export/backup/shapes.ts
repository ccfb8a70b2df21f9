import type { Article, ArticleKind, Body, Metadata, Provenance, Version } from '../../model/article';
import { isDateOrTime, isTime } from '../../model/clean';
import type { Collection, Membership } from '../../model/collection';
import { HIGHLIGHT_COLORS, type Highlight } from '../../model/highlight';
import { IMAGE_PROBLEMS, type ImageKind, type ImageRef } from '../../model/image';
import type { LibraryDump, Setting } from '../../store';
import type { ImageRow, ImageTextRow } from './format';

type Check = (value: unknown) => boolean;

/** How a field is read: a required one that is wrong drops its row, an optional one only itself. */
interface Field {
  check: Check;
  isOptional?: boolean;
}

/** A field for every key of the row: a new field cannot be forgotten here, it does not compile. */
export type Shape<T> = { [K in keyof Required<T>]: Field };

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText: Check = (value) => typeof value === 'string';
const isFilled: Check = (value) => typeof value === 'string' && value.length > 0;
const isId: Check = (value) => typeof value === 'string' && value.length > 0 && value.length <= 200;
const isFlag: Check = (value) => typeof value === 'boolean';
const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const isTexts: Check = (value) => Array.isArray(value) && value.every(isText);
const isMoment: Check = (value) => typeof value === 'string' && isTime(value);
const isDay: Check = (value) => typeof value === 'string' && isDateOrTime(value);
const oneOf = <T extends string>(values: Record<T, true>): Check => {
  return (value) => typeof value === 'string' && Object.hasOwn(values, value);
};
const required = (check: Check): Field => ({ check });
const optional = (check: Check): Field => ({ check, isOptional: true });

const isKind = oneOf<ArticleKind>({ article: true, selection: true, link: true, text: true });
const isColor: Check = (value) => HIGHLIGHT_COLORS.some((color) => color === value);
const isOrigin = oneOf<Provenance['origin']>({ meta: true, 'json-ld': true, 'page text': true, url: true, user: true });

const metadata: Shape<Metadata> = {
  title: required(isText),
  byline: optional(isText),
  source: optional(isText),
  editor: optional(isText),
  site: optional(isText),
  section: required(isTexts),
  lang: optional(isText),
  publishedAt: optional(isDay),
  publishedRaw: optional(isText),
  image: optional(isText),
  canonicalUrl: optional(isText),
};

const isProvenance: Check = (value) =>
  isObject(value) &&
  Object.entries(value).every(
    ([key, entry]) => Object.hasOwn(metadata, key) && isObject(entry) && isOrigin(entry.origin) && isFlag(entry.isSure),
  );
const isMetadata: Check = (value) => isObject(value) && Object.entries(metadata).every(([key, field]) => isFieldRight(value[key], field));
const isCounts: Check = (value) => isObject(value) && [value.highlights, value.images, value.versions].every(isCount);

const isQuote: Check = (value) =>
  isObject(value) &&
  value.type === 'TextQuoteSelector' &&
  [value.exact, value.prefix, value.suffix].every(isText) &&
  (value.copies === undefined || isCount(value.copies));
const isPosition: Check = (value) =>
  isObject(value) && value.type === 'TextPositionSelector' && [value.start, value.end].every(isCount) && isText(value.textHash);
const isSelectors: Check = (value) =>
  Array.isArray(value) && value.length <= 2 && isQuote(value[0]) && (value[1] === undefined || isPosition(value[1]));

const article: Shape<Article> = {
  ...metadata,
  id: required(isId),
  kind: required(isKind),
  url: required(isText),
  urlKey: required(isText),
  host: required(isText),
  provenance: required(isProvenance),
  capturedAt: required(isMoment),
  updatedAt: required(isMoment),
  revision: required(isCount),
  seq: required(isCount),
  excerpt: required(isText),
  wordCount: required(isCount),
  tags: required(isTexts),
  note: required(isText),
  hash: required(isText),
  counts: required(isCounts),
  isRead: required(isFlag),
  isStarred: required(isFlag),
  deletedAt: optional(isMoment),
  textEditedAt: optional(isMoment),
};

const version: Shape<Version> = {
  id: required(isId),
  articleId: required(isId),
  revision: required(isCount),
  capturedAt: required(isMoment),
  hash: required(isText),
  markdown: required(isText),
  metadata: required(isMetadata),
  images: required(isCount),
  kind: required(isKind),
  url: required(isText),
  provenance: required(isProvenance),
  excerpt: required(isText),
  wordCount: required(isCount),
  tags: required(isTexts),
  note: required(isText),
  textEditedAt: optional(isMoment),
};

const highlight: Shape<Highlight> = {
  id: required(isId),
  articleId: required(isId),
  selectors: required(isSelectors),
  color: required(isColor),
  note: required(isText),
  tags: required(isTexts),
  createdOn: required(oneOf<Highlight['createdOn']>({ page: true, reader: true })),
  createdAt: required(isMoment),
  updatedAt: required(isMoment),
  formerQuotes: optional(isTexts),
};

const image: Shape<ImageRow> = { hash: required(isId), type: required(isText), size: required(isCount) };

/** A file in a backup of the first format. */
export const IMAGE_TEXT: Shape<ImageTextRow> = { ...image, data: required(isText) };

/** What a row of each table of a backup file looks like. */
export const SHAPES = {
  articles: article,
  bodies: { articleId: required(isId), markdown: required(isText) } satisfies Shape<Body>,
  collections: {
    id: required(isId),
    name: required(isText),
    description: required(isText),
    createdAt: required(isMoment),
    updatedAt: required(isMoment),
  } satisfies Shape<Collection>,
  highlights: highlight,
  imageRefs: {
    articleId: required(isId),
    url: required(isText),
    kind: required(oneOf<ImageKind>({ image: true, attachment: true })),
    name: optional(isText),
    // Empty while the file is missing.
    hash: required(isText),
    size: optional(isCount),
    problem: optional((value) => IMAGE_PROBLEMS.some((problem) => problem === value)),
    host: required(isText),
  } satisfies Shape<ImageRef>,
  images: image,
  memberships: { collectionId: required(isId), articleId: required(isId), position: required(isNumber) } satisfies Shape<Membership>,
  settings: { key: required(isFilled), value: required(() => true) } satisfies Shape<Setting>,
  versions: version,
} satisfies Record<keyof LibraryDump, Record<string, Field>>;

/** The row with the fields it should have and no others; nothing when it makes no sense. */
export function readRow(shape: Record<string, Field>, row: unknown): Record<string, unknown> | undefined {
  if (!isObject(row)) return undefined;
  const read: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(shape)) {
    const value = Object.hasOwn(row, key) ? row[key] : undefined;
    if (value === undefined && field.isOptional) continue;
    if (field.check(value)) read[key] = value;
    else if (!field.isOptional) return undefined;
  }
  return read;
}

function isFieldRight(value: unknown, { check, isOptional }: Field): boolean {
  return (isOptional && value === undefined) || check(value);
}
