import type { ArticleEdit } from '../model/article';
import type { NewArticle, SaveResult } from '../model/new-article';
import type { HighlightProtocol } from './highlight-protocol';

/** Which missing files to fetch; of the articles named, also what was given up before. */
export interface FetchImagesRequest {
  articleIds?: string[];
  host?: string;
  /** Where the last call ended. */
  after?: ImagePlace;
}

export interface ImagePlace {
  articleId: string;
  url: string;
}

export interface FetchImagesResult {
  kept: number;
  /** Files that come behind and are worth another call. */
  left: number;
  /** For the next call, where files are left. */
  after?: ImagePlace;
}

/**
 * Every message to the background, declared as the function that it calls. Reads need no message: extension pages ask the store.
 * What a message may carry and who may send it stands in rules.ts.
 */
export interface Protocol extends HighlightProtocol {
  /** Saves what the popup shows, and goes on when the popup closes. With `tabId`, that tab's badge says so. A retry with the same id is harmless. */
  saveArticle(request: { article: NewArticle; tabId?: number }): SaveResult;

  /** Corrects an article's metadata, tags or note. */
  editArticle(request: { id: string; edit: ArticleEdit }): void;

  /** Takes a save back: a new article goes to the trash, a new version makes way for the former one. */
  undoSave(request: { result: SaveResult; tabId?: number }): void;

  /** Takes back the save that a toast on the sender's page told of. `token` works once, in that tab, for a short time. */
  undoFromPage(request: { token: string }): void;

  /**
   * Fetches missing pictures and attachments from hosts that the person allowed: those of these articles, of one host, or all. Works for some
   * seconds and says how many were kept and how many are left behind `after`; with `after` handed back it goes on there. Progress shows in the store.
   */
  fetchImages(request: FetchImagesRequest): FetchImagesResult;

  /** Lets the person pick on the page in a tab what to clip. `urlKey` names the page whose draft goes with it. */
  startPick(request: { tabId: number; urlKey: string }): void;

  /** Clips what was picked on the sender's page. `token` works once, in that tab, for as long as one may take to pick. */
  clipPicked(request: { token: string }): void;
}

export type MessageName = keyof Protocol;
export type MessageData<Name extends MessageName> = Parameters<Protocol[Name]>[0];
export type MessageResult<Name extends MessageName> = ReturnType<Protocol[Name]>;
