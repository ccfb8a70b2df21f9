import { useMemo } from 'preact/hooks';
import { browser } from '#imports';
import { articleToMarkdown, exportAnnotations, exportArticle, exportZip, formerTexts, markArticle } from '../../utils/export';
import { t, tn } from '../../utils/i18n';
import { sendMessage } from '../../utils/messaging';
import type { Article, ArticleEdit } from '../../utils/model/article';
import { UnionclipError } from '../../utils/model/errors';
import { type ArticleFilter, editArticle, getArticle, getBody, listHighlights } from '../../utils/store';
import { highlightOptions } from '../shared/highlight-export';
import { useJobs } from '../shared/jobs';
import { useToasts } from '../shared/toasts';
import { type BulkActs, bulkActs } from './bulk-acts';
import { download } from './download';
import { wantsFiles } from './export-files';
import { exportedText } from './exported-text';
import { writeClipboard } from './write-clipboard';

/** What a person can do to articles, from wherever it is pressed. Each says when it is done, and tells its own failure. */
export interface Actions extends BulkActs {
  edit(id: string, edit: ArticleEdit): Promise<boolean>;
  /** Keeps corrections that were left without *Save*: says so, with undo. */
  keepEdit(article: Article, edit: ArticleEdit): Promise<void>;
  /** An edit while this page is going away: the background finishes it. */
  editAtEnd(id: string, edit: ArticleEdit): void;
  /** `tags` replaces all tags of one article. */
  setTags(article: Article, tags: string[]): Promise<void>;
  toggleStar(id: string): Promise<void>;
  /** One article, with its kept files or without; as the settings say unless told. */
  exportArticle(id: string, options?: { hasAssets?: boolean; isHighlightsOnly?: boolean }): Promise<void>;
  /** Several articles as one zip; `isHighlightsOnly` leaves their texts out, and articles without highlights. */
  exportMany(what: string[] | ArticleFilter, options?: { isHighlightsOnly?: boolean }): Promise<void>;
  /** The highlights of articles as W3C annotations. */
  exportAnnotations(what: string[] | ArticleFilter): Promise<void>;
  copy(id: string): Promise<void>;
  openOriginal(id: string): Promise<void>;
  openLink(url: string, options?: { inBackground?: boolean }): Promise<void>;
}

export function useActions(): Actions {
  const toasts = useToasts();
  const jobs = useJobs();

  return useMemo<Actions>(() => {
    const { show, showError } = toasts;
    /** Runs an act at the edge: what fails is told. */
    const attempt = async (act: () => Promise<void>): Promise<boolean> => {
      try {
        await act();
        return true;
      } catch (error) {
        showError(error);
        return false;
      }
    };

    const actions: Actions = {
      edit: (id, edit) => attempt(() => editArticle(id, edit)),
      async keepEdit(article, edit) {
        await attempt(async () => {
          await editArticle(article.id, edit);
          const former = Object.fromEntries(Object.keys(edit).map((key) => [key, article[key as keyof ArticleEdit]]));
          show({ text: t('library_editKept'), undo: () => editArticle(article.id, former) });
        });
      },
      editAtEnd(id, edit) {
        // Nobody is left to be told.
        sendMessage('editArticle', { id, edit }).catch(() => {});
      },
      async setTags(article, tags) {
        await attempt(() => editArticle(article.id, { tags }));
      },
      async toggleStar(id) {
        await attempt(async () => {
          const article = await getArticle(id);
          if (article) await editArticle(id, { isStarred: !article.isStarred });
        });
      },
      ...bulkActs(toasts, jobs),
      async exportArticle(id, { hasAssets = wantsFiles(), isHighlightsOnly = false } = {}) {
        await attempt(async () => {
          const [article, markdown] = await readArticle(id);
          const highlights = { ...(await highlightOptions()), isOnly: isHighlightsOnly };
          const exported = await exportArticle(article, markdown, { hasAssets, highlights });
          download(exported.blob, exported.fileName);
          show({ text: exportedText(exported, { isHighlightsOnly }) });
        });
      },
      async exportMany(what, { isHighlightsOnly = false } = {}) {
        const result = await jobs.run(t('library_exporting'), async (tools) => {
          const highlights = { ...(await highlightOptions()), isOnly: isHighlightsOnly };
          return exportZip(what, { ...tools, hasAssets: wantsFiles(), highlights });
        });
        if (!result) return;
        if (isHighlightsOnly && result.articleCount === 0) return show({ text: t('library_noHighlightsHere') });
        download(result.blob, result.fileName);
        show({ text: exportedText(result, { isHighlightsOnly }) });
      },
      async exportAnnotations(what) {
        const result = await jobs.run(t('library_exporting'), (tools) => exportAnnotations(what, tools));
        if (!result) return;
        const { blob, fileName, highlightCount } = result;
        if (highlightCount === 0) return show({ text: t('library_noHighlightsHere') });
        download(blob, fileName);
        show({ text: [t('library_exported', fileName), tn('library_highlightCount', highlightCount)].join(' · ') });
      },
      async copy(id) {
        await attempt(async () => {
          const [article, markdown] = await readArticle(id);
          const highlights = await listHighlights(id);
          const marked =
            highlights.length > 0 ? await markArticle(markdown, highlights, await highlightOptions(), () => formerTexts(id)) : undefined;
          await writeClipboard(articleToMarkdown(article, marked?.markdown ?? markdown, marked));
          show({ text: t('library_copied') });
        });
      },
      async openOriginal(id) {
        await attempt(async () => {
          const article = await getArticle(id);
          if (article?.url) await actions.openLink(article.url);
        });
      },
      async openLink(url, { inBackground = false } = {}) {
        if (!/^(?:https?|mailto):/i.test(url)) return;
        await attempt(async () => {
          await browser.tabs.create({ url, active: !inBackground });
        });
      },
    };
    return actions;
  }, [toasts, jobs]);
}

async function readArticle(id: string): Promise<[Article, string]> {
  const [article, body] = await Promise.all([getArticle(id), getBody(id)]);
  if (!article || !body) throw new UnionclipError('article-missing', id);
  return [article, body.markdown];
}
