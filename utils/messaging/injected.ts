import type { Capture, PageSet } from '../model/capture';
import type { ErrorData } from '../model/errors';
import type { HighlightSelectors } from '../model/highlight';
import type { HighlightPlace, HighlightRequest } from './highlight-protocol';
import type { PageFiles } from './page-files';
import type { ToastContent } from './toast-content';

/** What to take from a page: its article, what is selected on it, the blocks that were picked, or its visible text without form. */
export type CaptureMode = 'page' | 'selection' | 'picked' | 'text';

export type CaptureReply = { ok: true; capture: Capture } | { ok: false; error: ErrorData };

/** What the injected scripts leave on the isolated world's global object, where the page cannot see it. */
export interface InjectedGlobals {
  /** Captures the page of the tab, or another one that was fetched from the address given. */
  unionclipCapture?: (mode: CaptureMode, page?: Document, url?: string) => Promise<CaptureReply>;
  /** Reads the page's visible text without form. */
  unionclipText?: () => Promise<CaptureReply>;
  /** The element of the page to be captured as picked. */
  unionclipPicked?: Element;
  /** Lets the person pick; the token is for the message at the end. */
  unionclipPick?: (request: PickRequest) => Promise<void>;
  /** Captures all blocks that were picked, as one. */
  unionclipCapturePicked?: () => Promise<CaptureReply>;
  unionclipPages?: PagesReader;
  unionclipFiles?: PageFiles;
  unionclipToast?: (content: ToastContent) => void;
  unionclipHighlights?: PageHighlighter;
  /** Gives simplified and traditional Chinese characters one form. */
  unionclipVariants?: (folded: string) => string;
}

/** An answer of the script that highlights. */
export type HighlightReply<T> = { ok: true; value: T } | { ok: false; error: ErrorData };

/** What the script that highlights is asked for; it lives as long as the page. */
export interface PageHighlighter {
  /** Paints the highlights of the page, offers to make more, and says where each is. */
  show: (request: HighlightRequest) => Promise<HighlightReply<HighlightPlace[]>>;
  /** Highlights what is selected. */
  highlight: (request: HighlightRequest) => Promise<HighlightReply<true>>;
  /** Brings a highlight into view and shows its toolbar. */
  reveal: (id: string) => Promise<HighlightReply<true>>;
  /** The selectors of what was found instead of a highlight's words, or is suggested. */
  placeOf: (id: string) => Promise<HighlightReply<HighlightSelectors>>;
  /** For pages of allowed sites, where nobody calls: paints what there is. */
  begin: () => void;
}

/** What the picker needs to know. */
export interface PickRequest {
  /** Works once, in this tab: with it the picker asks for the clip. */
  token: string;
}

/** How far the reading of an article's pages has come. */
export interface PagesProgress {
  /** Pages that are read, the tab's own included. */
  read: number;
  /** Pages known so far. */
  known: number;
  isDone: boolean;
}

/** An article of several pages, as far as they could be read. */
export interface JoinedPages {
  capture: Capture;
  /** Pages that are in it. */
  read: number;
  known: number;
  /** Numbers of the pages that could not be read, from 1. */
  missing: number[];
}

/** Reads an article's pages one after another, each on demand, and keeps them until they are joined. */
export interface PagesReader {
  /** The pages that this one names, itself included. */
  find: () => PageSet | undefined;
  next: () => Promise<PagesProgress>;
  join: () => Promise<{ ok: true; joined: JoinedPages } | { ok: false; error: ErrorData }>;
}

/** Built files of the injected scripts, from the root of the extension. */
export const CAPTURE_SCRIPT = '/capture.js';
export const TEXT_SCRIPT = '/text.js';
export const TOAST_SCRIPT = '/toast.js';
export const PICK_SCRIPT = '/pick.js';
export const PAGES_SCRIPT = '/pages.js';
export const FILES_SCRIPT = '/images.js';
export const HIGHLIGHT_SCRIPT = '/highlight.js';
export const VARIANTS_SCRIPT = '/variants.js';
/** Runs behind the highlighting script on allowed sites. */
export const HIGHLIGHT_SITE_SCRIPT = '/highlight-site.js';
