import type { Article, ArticleEdit, Body, Version } from '../model/article';
import { UnionclipError } from '../model/errors';
import type { NewArticle, SaveResult } from '../model/new-article';
import type { ArticleFilter, ArticlePage, Counted, LibraryDump, LibraryState, LibrarySummary, RestoreSummary, WorkOptions } from './types';

export type * from './types';
export { watch } from './watch';

const soon = (..._args: unknown[]): never => {
  throw new UnionclipError('unexpected', 'not built yet');
};

export async function openLibrary(): Promise<LibraryState> {
  return soon();
}
export function watchOutdated(onOutdated: () => void): () => void {
  return soon(onOutdated);
}
export async function acceptLoss(): Promise<void> {
  soon();
}
export async function saveArticle(input: NewArticle): Promise<SaveResult> {
  return soon(input);
}
export async function undoSave(result: SaveResult): Promise<void> {
  soon(result);
}
export async function getArticle(id: string): Promise<Article | undefined> {
  return soon(id);
}
export async function findArticleByUrlKey(urlKey: string): Promise<Article | undefined> {
  return soon(urlKey);
}
export async function getBody(id: string): Promise<Body | undefined> {
  return soon(id);
}
export async function getBodies(ids: string[]): Promise<Map<string, string>> {
  return soon(ids);
}
export async function listVersions(articleId: string): Promise<Version[]> {
  return soon(articleId);
}
export async function listArticles(filter: ArticleFilter, page: { limit?: number; cursor?: string } = {}): Promise<ArticlePage> {
  return soon(filter, page);
}
export async function countArticles(filter: ArticleFilter): Promise<number> {
  return soon(filter);
}
export function eachArticle(filter: ArticleFilter, options: { batch?: number } = {}): AsyncGenerator<Article[]> {
  return soon(filter, options);
}
export async function editArticle(id: string, edit: ArticleEdit): Promise<void> {
  soon(id, edit);
}
export async function tagArticles(ids: string[], change: { add?: string[]; remove?: string[] }): Promise<void> {
  soon(ids, change);
}
export async function removeArticles(ids: string[]): Promise<void> {
  soon(ids);
}
export async function restoreArticles(ids: string[]): Promise<void> {
  soon(ids);
}
export async function purgeArticles(ids: string[]): Promise<void> {
  soon(ids);
}
export async function listTags(): Promise<Counted[]> {
  return soon();
}
export async function listHosts(): Promise<Counted[]> {
  return soon();
}
export async function getSummary(): Promise<LibrarySummary> {
  return soon();
}
export async function recordBackup(at: string): Promise<void> {
  soon(at);
}
export async function dumpLibrary(): Promise<LibraryDump> {
  return soon();
}
export async function mergeDump(dump: LibraryDump, options: WorkOptions = {}): Promise<RestoreSummary> {
  return soon(dump, options);
}
