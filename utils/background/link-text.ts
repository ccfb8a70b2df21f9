import { browser } from '#imports';

/** The words of the first link to `url` on the tab's page; empty where the page cannot be asked or the link has none. */
export async function linkText(tabId: number, url: string): Promise<string> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      args: [url],
      func: (wanted: string) => {
        for (const link of document.links) {
          if (link.href !== wanted) continue;
          const text = (link.textContent ?? '').trim() || link.title || (link.querySelector('img')?.alt ?? '');
          if (text) return text.slice(0, 500);
        }
        return '';
      },
    });
    return answer?.result ?? '';
  } catch {
    // The address says enough.
    return '';
  }
}
