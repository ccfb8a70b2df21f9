import type { HighlightColor, HighlightEdit, HighlightSelectors } from '../model/highlight';

/** The page that our script in a tab speaks for. */
export interface PagePlace {
  url: string;
  /** What the page calls its own address. */
  canonical?: string;
  /** The address that was loaded, before the page gave itself another. */
  loaded?: string;
  /** For this tab and site, from the background; a page of a site that the person allowed needs none. */
  token?: string;
}

/** What a page's script may know of a highlight: that there is a note, never what it says. */
export interface PageHighlight {
  id: string;
  selectors: HighlightSelectors;
  color: HighlightColor;
  hasNote: boolean;
}

export interface PageHighlights {
  highlights: PageHighlight[];
  names: Record<HighlightColor, string>;
  /** What the next one gets. */
  color: HighlightColor;
}

/** What the background hands to the script in a tab. */
export interface HighlightRequest {
  token: string;
}

/**
 * Where a highlight is on its page. `in-place`: as it was marked; `changed`: found, with other words; `lost`: not found.
 * `unknown`: the page is not asked, or not done with looking.
 */
export type HighlightState = 'in-place' | 'changed' | 'lost' | 'unknown';

export interface HighlightPlace {
  id: string;
  state: HighlightState;
  /** The words that are there now, where they are others. */
  text?: string;
  /** For a lost one: words elsewhere that may be meant. */
  suggestion?: string;
}

/** What the note's frame shows. */
export interface NoteContent {
  id: string;
  /** What the person wants to write. */
  field: 'note' | 'tags';
  quote: string;
  note: string;
  tags: string[];
  color: HighlightColor;
  /** Name of the colour. */
  name: string;
  suggestions: { value: string; count: number }[];
}

/** Messages about highlights; part of the protocol. Undo is a token that works once. */
export interface HighlightProtocol {
  /** The highlights of the sender's page, and what its toolbar needs. */
  pageHighlights(request: { place: PagePlace }): PageHighlights;

  /** Keeps a highlight of the sender's page, which is clipped first if it is not in the library. A retry with the same id is harmless. */
  addHighlight(request: { place: PagePlace; highlight: { id: string; selectors: HighlightSelectors; color: HighlightColor } }): {
    wasClipped: boolean;
    undo: string;
  };

  /** Gives a highlight of the sender's page another colour. */
  colorHighlight(request: { place: PagePlace; id: string; color: HighlightColor }): void;

  /** Removes a highlight of the sender's page. */
  dropHighlight(request: { place: PagePlace; id: string }): { undo: string };

  /** Takes back what the sender's page did with `addHighlight` or `dropHighlight`. */
  undoHighlight(request: { undo: string }): void;

  /** A quote of the sender's page with its source, as the library copies it. */
  citeQuote(request: { place: PagePlace; quote: string }): string;

  /** Lets the frame that brings this token write the note of one of the page's highlights. It works once, in the sender's tab. */
  openNote(request: { place: PagePlace; id: string; token: string; field: 'note' | 'tags' }): void;

  /** What the token of `openNote` stands for; asked by the frame, which may be there first: the page may still be clipped. */
  readNote(request: { token: string }): NoteContent;

  /** What was typed in a frame that goes before it has an answer to `readNote`: it is kept as soon as there is a highlight for the token. */
  keepNote(request: { token: string; edit: { note?: string; tags?: string[] } }): void;

  /** Puts the table of Chinese variants into the sender's page. */
  bringVariants(request: { place: PagePlace }): void;

  /** The note's frame is done: the page in its tab takes it away. `isEmpty`: it was left with nothing in it. */
  closeNote(request: { isEmpty?: boolean }): void;

  /** Changes a highlight; a tab that is named draws it anew. */
  editHighlight(request: { id: string; edit: HighlightEdit; tabId?: number }): void;

  /** Removes highlights, for `restoreHighlights`. */
  removeHighlights(request: { ids: string[]; tabId?: number }): { undo: string };

  restoreHighlights(request: { undo: string; tabId?: number }): void;

  /** Shows the highlights of the page in a tab, lets more be made there, and says where each is. `articleId` is what stands for the page of `urlKey`: its own address, whatever it calls itself. */
  showHighlights(request: { tabId: number; urlKey?: string; articleId?: string }): HighlightPlace[];

  /** Brings a highlight into view on the page in a tab. */
  jumpToHighlight(request: { tabId: number; id: string }): void;

  /** The words found instead, or suggested, become what is marked. */
  acceptPlace(request: { tabId: number; id: string }): void;

  /** From now on the site's pages show their highlights by themselves, where the browser has the person's permission; or no longer. */
  allowSite(request: { host: string; isAllowed: boolean }): void;
}
