import type { Article } from '../model/article';
import { listHighlights, listImageRefs } from '../store';
import { type ArticleExportOptions, namedAs } from './article-options';
import { articleToMarkdown, highlightsToMarkdown } from './article-to-markdown';
import { Assets, readFile } from './assets';
import { fileName } from './file-name';
import { formerTexts } from './highlights/former-texts';
import { countMarks, type MarkCounts } from './highlights/mark-counts';
import { markArticle } from './highlights/marked-article';
import { type UnreadableFile, type ZipFile, zipOf } from './zip';

export interface ExportedArticle extends MarkCounts {
  blob: Blob;
  fileName: string;
  /** Kept pictures and attachments that come with it; 0 makes it a plain Markdown file. */
  fileCount: number;
  /** Pictures and attachments that are not kept: the text leads to their addresses. */
  leftCount: number;
  /** Kept files that the disk does not give back. */
  unreadable: UnreadableFile[];
}

/**
 * One article: a Markdown file, or, where files of it are kept and wanted, a zip of it and its `assets/`. A zip, since a page of the extension
 * may hand over only one file at a time.
 */
export async function exportArticle(
  article: Article,
  markdown: string,
  { hasAssets = false, highlights }: ArticleExportOptions = {},
): Promise<ExportedArticle> {
  const name = fileName(namedAs(article, highlights), { taken: new Set() });
  const marked = highlights && (await markArticle(markdown, await listHighlights(article.id), highlights, () => formerTexts(article.id)));
  const placed =
    hasAssets && !highlights?.isOnly
      ? await new Assets().place(marked?.markdown ?? markdown, { refs: await listImageRefs(article.id), fileName: name })
      : { markdown: marked?.markdown ?? markdown, files: [], leftCount: 0, unreadable: [] };
  const text = marked && highlights.isOnly ? highlightsToMarkdown(article, marked) : articleToMarkdown(article, placed.markdown, marked);
  const lastModified = new Date(article.capturedAt);
  const files: ZipFile[] = [];
  const unreadable = [...placed.unreadable];
  for (const { path, blob, name } of placed.files) {
    const bytes = await readFile(blob);
    if (bytes) files.push({ name: path, input: bytes, lastModified });
    else unreadable.push(name);
  }
  const facts = {
    fileCount: files.length,
    leftCount: placed.leftCount,
    ...countMarks(marked, highlights?.isOnly),
    unreadable: unreadable.map((name) => ({ name, title: article.title })),
  };
  if (files.length === 0) return { blob: new Blob([text], { type: 'text/markdown;charset=utf-8' }), fileName: name, ...facts };
  return { blob: await zipOf([{ name, input: text, lastModified }, ...files]), fileName: name.replace(/\.md$/, '.zip'), ...facts };
}
