import type { Article } from '../model/article';
import { listImageRefs } from '../store';
import { articleToMarkdown } from './article-to-markdown';
import { Assets, readFile } from './assets';
import { fileName } from './file-name';
import { type UnreadableFile, type ZipFile, zipOf } from './zip';

export interface ExportedArticle {
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
  { hasAssets = false }: { hasAssets?: boolean } = {},
): Promise<ExportedArticle> {
  const name = fileName(article, { taken: new Set() });
  const placed = hasAssets
    ? await new Assets().place(markdown, { refs: await listImageRefs(article.id), fileName: name })
    : { markdown, files: [], leftCount: 0, unreadable: [] };
  const text = articleToMarkdown(article, placed.markdown);
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
    unreadable: unreadable.map((name) => ({ name, title: article.title })),
  };
  if (files.length === 0) return { blob: new Blob([text], { type: 'text/markdown;charset=utf-8' }), fileName: name, ...facts };
  return { blob: await zipOf([{ name, input: text, lastModified }, ...files]), fileName: name.replace(/\.md$/, '.zip'), ...facts };
}
