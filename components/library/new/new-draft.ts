import type { MessageKey } from '../../../utils/i18n';
import { countWords, excerptOf } from '../../../utils/markdown';
import { markdownToText } from '../../../utils/markdown/plain-text';
import type { Metadata } from '../../../utils/model/article';
import { articleFromLink } from '../../../utils/model/draft';
import type { NewArticle } from '../../../utils/model/new-article';
import { langOfText } from '../../../utils/model/text-lang';
import { toIsoWithOffset } from '../../../utils/model/time';
import { hostOf, urlKeyOf } from '../../../utils/model/url-key';
import { pastedToMarkdown } from './pasted-text';

/** What is being added by hand. */
export interface NewDraft {
  kind: 'text' | 'link';
  title: string;
  url: string;
  text: string;
  tags: string[];
  note: string;
}

export const EMPTY_NEW: NewDraft = { kind: 'text', title: '', url: '', text: '', tags: [], note: '' };

export type NewField = 'title' | 'url' | 'text';
export type NewProblems = Partial<Record<NewField, MessageKey>>;

/** What is missing or wrong, one message per field. */
export function problemsOfNew({ kind, title, url, text }: NewDraft): NewProblems {
  const problems: NewProblems = {};
  if (kind === 'text' && !title.trim()) problems.title = 'library_problemTitle';
  if (kind === 'link' ? !webAddress(url) : url.trim() !== '' && !webAddress(url)) problems.url = 'library_problemUrl';
  if (kind === 'text' && !text.trim()) problems.text = 'library_problemText';
  return problems;
}

/** The article of a draft without problems. */
export function articleFromNew(draft: NewDraft, id: string, { now = new Date() } = {}): NewArticle {
  const url = webAddress(draft.url) ?? '';
  const { tags, note } = draft;
  if (draft.kind === 'link') return articleFromLink({ url, title: draft.title }, { metadata: {}, tags, note }, id, { now });

  const markdown = pastedToMarkdown(draft.text);
  const lang = langOfText(`${draft.title} ${draft.text.slice(0, 2000)}`);
  const metadata: Metadata = { title: draft.title.trim(), section: [], ...(lang ? { lang } : {}) };
  return {
    id,
    kind: 'text',
    url,
    urlKey: url ? urlKeyOf(url) : '',
    host: url ? hostOf(url) : '',
    metadata,
    provenance: { title: { origin: 'user', isSure: true } },
    markdown,
    excerpt: excerptOf(markdown),
    wordCount: countWords(markdownToText(markdown)),
    images: [],
    capturedAt: toIsoWithOffset(now),
    tags,
    note,
  };
}

export function isEmptyNew({ title, url, text, tags, note }: NewDraft): boolean {
  return !title && !url && !text && !note && tags.length === 0;
}

/** An address as it is typed, with `https://` put in front where no scheme is; undefined if it is none of the web's. */
function webAddress(typed: string): string | undefined {
  const text = typed.trim();
  if (!text || /\s/.test(text)) return undefined;
  try {
    const url = new URL(/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text) ? text : `https://${text}`);
    return /^https?:$/.test(url.protocol) && /[.:]|^localhost$/.test(url.hostname) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
