import type { Article } from '../model/article';
import { UnionclipError } from '../model/errors';
import type { ArticleFilter, LibraryDump, RestoreSummary, WorkOptions } from '../store';

export interface ExportResult {
  blob: Blob;
  fileName: string;
  /** Articles that could not be written: their text is gone. */
  skipped: { id: string; title: string }[];
}
export interface ZipOptions extends WorkOptions {
  /** Adds a list of all files with this heading. */
  index?: { title: string };
  now?: Date;
}
export interface Backup {
  /** ISO 8601. */
  createdAt: string;
  counts: Record<keyof LibraryDump, number>;
  /** Rows that were left out because they make no sense. */
  dropped: number;
  dump: LibraryDump;
}
const soon = (..._args: unknown[]): never => {
  throw new UnionclipError('unexpected', 'not built yet');
};
export function articleToMarkdown(article: Article, markdown: string): string {
  return soon(article, markdown);
}
export function fileName(article: Pick<Article, 'title' | 'publishedAt' | 'capturedAt'>, options: { taken: Set<string> }): string {
  return soon(article, options);
}
export async function exportZip(what: string[] | ArticleFilter, options: ZipOptions = {}): Promise<ExportResult> {
  return soon(what, options);
}
export async function createBackup(options: WorkOptions & { now?: Date } = {}): Promise<{ blob: Blob; fileName: string }> {
  return soon(options);
}
export async function readBackup(file: Blob): Promise<Backup> {
  return soon(file);
}
export async function restoreBackup(backup: Backup, options: WorkOptions = {}): Promise<RestoreSummary> {
  return soon(backup, options);
}
