import type { VariantFold } from '../../anchor';
import { type InjectedGlobals, type MessageData, type PageHighlights, type PagePlace, sendMessage } from '../../messaging';
import type { HighlightColor, HighlightSelectors } from '../../model/highlight';

/** What a page's script may ask of the library: about the highlights of its own page, and nothing else. */
export class PageLibrary {
  /** From the background, for this tab; pages of allowed sites need none. */
  token: string | undefined;

  list(): Promise<PageHighlights> {
    return sendMessage('pageHighlights', { place: this.#place() });
  }

  add(highlight: { id: string; selectors: HighlightSelectors; color: HighlightColor }): Promise<{ wasClipped: boolean; undo: string }> {
    return sendMessage('addHighlight', { place: this.#place(), highlight });
  }

  async color(id: string, color: HighlightColor): Promise<void> {
    await sendMessage('colorHighlight', { place: this.#place(), id, color });
  }

  drop(id: string): Promise<{ undo: string }> {
    return sendMessage('dropHighlight', { place: this.#place(), id });
  }

  async undo(undo: string): Promise<void> {
    await sendMessage('undoHighlight', { undo });
  }

  /** A quote with its source: the page is not told what the library knows, only what is to be copied. */
  cite(quote: string): Promise<string> {
    return sendMessage('citeQuote', { place: this.#place(), quote });
  }

  async openNote(request: Omit<MessageData<'openNote'>, 'place'>): Promise<void> {
    await sendMessage('openNote', { place: this.#place(), ...request });
  }

  /** Loads the table of Chinese variants into this script's world. */
  bringVariants = async (): Promise<VariantFold> => {
    const globals = globalThis as InjectedGlobals;
    if (!globals.unionclipVariants) await sendMessage('bringVariants', { place: this.#place() });
    return globals.unionclipVariants ?? ((folded) => folded);
  };

  #place(): PagePlace {
    const link = Document.prototype.querySelector.call(document, 'link[rel~="canonical"][href]');
    const canonical = link?.getAttribute('href') ?? undefined;
    // Whether the page's word still holds is for the background to judge: what judges it is large.
    const loaded = performance.getEntriesByType('navigation')[0]?.name;
    return { url: location.href, ...(canonical && { canonical }), ...(loaded && { loaded }), ...(this.token && { token: this.token }) };
  }
}
