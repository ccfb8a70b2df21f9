import type { Page } from 'puppeteer-core';
import { inject } from 'vitest';
import type { Highlight } from '../../utils/model/highlight';
import { readStoredHighlights } from '../tools/library-page';
import { PageView } from '../tools/page-view';
import { type Stage, say } from './stage';

export const HIGHLIGHT_ENTRY = { id: 'highlight', label: say('menu_highlight') };
const PATIENCE_MS = 10_000;

/** What is painted on a page and in its frames: the words of each mark, by the name of its paint. */
export function painted(tab: Page): Promise<Record<string, string[]>> {
  return tab.evaluate(() => {
    type View = Window & typeof globalThis & { CSS: { highlights: Iterable<[string, Iterable<Range>]> } };
    const found: Record<string, string[]> = {};
    for (const view of [window, ...Array.from(frames)] as View[]) {
      try {
        for (const [name, ranges] of view.CSS.highlights) {
          const kind = name.replace('unionclip-highlight-', '');
          if (kind !== 'here') found[kind] = [...(found[kind] ?? []), ...[...ranges].map(String)];
        }
      } catch {
        // A frame of another site.
      }
    }
    return found;
  });
}

/** Waits until exactly these words are painted, whatever the paint, and returns them by paint. */
export async function untilPainted(tab: Page, words: string[]): Promise<Record<string, string[]>> {
  const page = new PageView(tab);
  let now: Record<string, string[]> = {};
  const isSo = async () => {
    now = await painted(tab);
    return JSON.stringify(Object.values(now).flat().sort()) === JSON.stringify([...words].sort());
  };
  await page.until(`“${words.join(' | ')}” to be painted`, isSo, PATIENCE_MS).catch((error) => {
    throw new Error(`${error.message}\nPainted is: ${JSON.stringify(now)}`);
  });
  return now;
}

/** Selects the text from one element to another, as a script would; `frame` is the number of the frame that they are in. */
export async function select(tab: Page, from: string, to = from, frame?: number): Promise<void> {
  await tab.evaluate(
    (start, end, number) => {
      const view = (number === null ? window : frames[number]) as Window;
      const range = view.document.createRange();
      range.setStartBefore(view.document.querySelector(start)?.firstChild as Node);
      range.setEndAfter(view.document.querySelector(end)?.lastChild as Node);
      view.getSelection()?.removeAllRanges();
      view.getSelection()?.addRange(range);
    },
    from,
    to,
    frame ?? null,
  );
}

/** Selects and highlights with the shortcut, and waits for the toolbar. */
export async function highlight(stage: Stage, tab: Page, from: string, to = from, frame?: number): Promise<PageView> {
  const count = async () => Object.values(await painted(tab)).flat().length;
  const before = await count();
  await select(tab, from, to, frame);
  await stage.session.runCommand('highlight-selection', tab);
  await tab.bringToFront();
  const page = new PageView(tab);
  await page.until('one more mark', async () => (await count()) > before, PATIENCE_MS);
  await page.find('button', say('highlight_remove'));
  return page;
}

/** Waits for the frame in which the note is typed, to have the keys. */
export async function noteFrame(tab: Page): Promise<void> {
  const hasKeys = () => tab.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.className === 'note');
  await new PageView(tab).until('the frame for the note', hasKeys, PATIENCE_MS);
}

/** What is in the library, the newest first. */
export async function storedHighlights(stage: Stage): Promise<Highlight[]> {
  const library = await stage.openLibrary();
  const all = await readStoredHighlights(library, { bundleFile: inject('bundleFile') });
  await library.close();
  return all;
}

/** Waits until the library has what is wanted. */
export async function untilStored(stage: Stage, isSo: (highlights: Highlight[]) => boolean): Promise<Highlight[]> {
  const library = await stage.openLibrary();
  let all: Highlight[] = [];
  await library.until('the highlights in the library', async () => {
    all = await readStoredHighlights(library, { bundleFile: inject('bundleFile') });
    return isSo(all);
  });
  await library.close();
  return all;
}
