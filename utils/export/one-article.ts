import type { Article } from '../model/article';
import { listImageRefs } from '../store';
import { articleToMarkdown } from './article-to-markdown';
import { Assets } from './assets';
import { fileName } from './file-name';
import { type ZipFile, zipOf } from './zip';

export interface ExportedArticle {
  blob: Blob;
  fileName: string;
  /** Kept pictures and attachments that come with it; 0 makes it a plain Markdown file. */
  fileCount: number;
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
    : { markdown, files: [] };
  const text = articleToMarkdown(article, placed.markdown);
  if (placed.files.length === 0) return { blob: new Blob([text], { type: 'text/markdown;charset=utf-8' }), fileName: name, fileCount: 0 };
  const lastModified = new Date(article.capturedAt);
  const files: ZipFile[] = [
    { name, input: text, lastModified },
    ...placed.files.map(({ path, blob }) => ({ name: path, input: blob, lastModified })),
  ];
  return { blob: await zipOf(files), fileName: name.replace(/\.md$/, '.zip'), fileCount: placed.files.length };
}
