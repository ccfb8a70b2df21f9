import type { MessageKey } from '../../../utils/i18n';
import type { Article, ArticleEdit } from '../../../utils/model/article';
import { offsetOf, readPublishedDate, writePublishedDate } from '../../shared/published-date';

export const METADATA_FIELDS = ['title', 'byline', 'source', 'editor', 'publishedAt', 'site', 'section', 'lang'] as const;
export type MetadataField = (typeof METADATA_FIELDS)[number];

/** The form's fields as typed. */
export type MetadataDraft = Record<MetadataField, string>;
export type MetadataProblems = Partial<Record<MetadataField, MessageKey>>;

/** The parts of a section as one line; readers type `/`, `>` or `›` between them. */
const SECTION_SEPARATOR = ' › ';

/** What the form shows first. */
export function draftOf(article: Article): MetadataDraft {
  return {
    title: article.title,
    byline: article.byline ?? '',
    source: article.source ?? '',
    editor: article.editor ?? '',
    publishedAt: writePublishedDate(article.publishedAt),
    site: article.site ?? '',
    section: article.section.join(SECTION_SEPARATOR),
    lang: article.lang ?? '',
  };
}

/** What is wrong with the draft, one message per field. */
export function problemsOf(draft: MetadataDraft): MetadataProblems {
  const problems: MetadataProblems = {};
  if (!draft.title.trim()) problems.title = 'library_problemTitle';
  if (draft.publishedAt.trim() && !readPublishedDate(draft.publishedAt)) problems.publishedAt = 'library_problemDate';
  if (draft.lang.trim() && !canonicalLang(draft.lang)) problems.lang = 'library_problemLang';
  return problems;
}

/** Only what the draft changes, so that untouched values keep where they came from. Undefined clears a value. */
export function editOf(article: Article, draft: MetadataDraft): ArticleEdit {
  const before = draftOf(article);
  const edit: ArticleEdit = {};
  for (const field of METADATA_FIELDS) {
    const text = draft[field].trim();
    if (text === before[field]) continue;
    if (field === 'section') edit.section = readSection(text);
    else if (field === 'title') edit.title = text;
    else if (field === 'publishedAt') edit.publishedAt = readPublishedDate(text, { offset: offsetOf(article.publishedAt) });
    else if (field === 'lang') edit.lang = canonicalLang(text);
    else edit[field] = text || undefined;
  }
  return edit;
}

/** The same without what cannot be right: of a form that was left, the rest is kept. */
export function validEditOf(article: Article, draft: MetadataDraft): ArticleEdit {
  const before = draftOf(article);
  const wrong = Object.keys(problemsOf(draft)) as MetadataField[];
  return editOf(article, { ...draft, ...Object.fromEntries(wrong.map((field) => [field, before[field]])) });
}

function readSection(text: string): string[] {
  return text
    .split(/[›>/＞»]/)
    .map((part) => part.trim())
    .filter(Boolean);
}

function canonicalLang(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text.trim().replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}
