import { browser } from '#imports';
import type { MessageData, Sender } from '../messaging';
import { citation } from '../model/citation';
import { articleOfPage } from './highlight-article';
import { invitedPage } from './highlight-grants';

/** A quote of the sender's page with where it stands, to be copied: by what the library knows of the page, else by its tab's title. Never a note. */
export async function citeQuote({ place, quote }: MessageData<'citeQuote'>, sender: Sender): Promise<string> {
  const page = await invitedPage(place, sender);
  const article = await articleOfPage(page);
  if (article) return citation(quote, article);
  const tab = await browser.tabs.get(page.tabId).catch(() => undefined);
  const { hostname } = new URL(place.url);
  return citation(quote, { title: tab?.title ?? '', host: hostname.replace(/^www\./, ''), url: place.url, excerpt: quote });
}
