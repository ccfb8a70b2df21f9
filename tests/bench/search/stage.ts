import fs from 'node:fs';
import path from 'node:path';
import type { ChromiumSession } from '../../tools/chromium';
import type { PageView } from '../../tools/page-view';
import type { EngineName } from './bench-build';
import type { BenchQuery } from './documents';
import type { Engine, Outcome } from './pages/engine';
import type { Parts } from './pages/parts-contract';

type PartsWindow = Window & typeof globalThis & { parts: Record<keyof Parts, (...given: unknown[]) => Promise<unknown>> };
type EngineWindow = Window & typeof globalThis & { engine: Engine };

// A browser's driver waits for one answer only so long.
const PART = 250;

/** The browser with all engines in it. */
export class Stage {
  readonly session: ChromiumSession;

  constructor(session: ChromiumSession) {
    this.session = session;
  }

  /** A fresh page, which has done nothing but load its script. */
  async open(name: string): Promise<PageView> {
    const page = await this.session.openExtensionPage(`bench/${name}.html`);
    page.page.setDefaultTimeout(600_000);
    return page;
  }

  /** Runs `act` in a page of its own. */
  async inPage<T>(name: string, act: (page: PageView) => Promise<T>): Promise<T> {
    const page = await this.open(name);
    try {
      return await act(page);
    } finally {
      await page.close();
    }
  }

  /** Takes the corpus in; returns milliseconds spent in the page. */
  async fill(name: EngineName, seed: number, from: number, to: number, onProgress: (done: number) => void): Promise<number> {
    // In a folder that is kept the library may be there already.
    const note = path.join(this.session.profile, `filled-${name}-${seed}-${from}-${to}`);
    if (fs.existsSync(note)) {
      // What keeps its index in another form by now makes it anew.
      await this.#fill(name, seed, to, to, onProgress);
      return Number(fs.readFileSync(note, 'utf8'));
    }
    const spent = await this.#fill(name, seed, from, to, onProgress);
    fs.writeFileSync(note, String(spent));
    return spent;
  }

  #fill(name: EngineName, seed: number, from: number, to: number, onProgress: (done: number) => void): Promise<number> {
    return this.inPage(name, async (page) => {
      let spent = 0;
      for (let at = from; at < to; at += PART) {
        spent += await page.evaluate(
          async (window, ...part: [number, number, number]) => {
            const start = performance.now();
            await (window as EngineWindow).engine.fill(...part);
            return performance.now() - start;
          },
          seed,
          at,
          Math.min(to, at + PART),
        );
        onProgress(Math.min(to, at + PART));
      }
      for (let isDone = false; !isDone; ) {
        onProgress(to);
        const turn = await page.evaluate(async (window) => {
          const start = performance.now();
          const isDone = await (window as EngineWindow).engine.finish();
          return { isDone, time: performance.now() - start };
        });
        spent += turn.time;
        ({ isDone } = turn);
      }
      return spent;
    });
  }

  /** One search in a cold page. */
  async searchCold(name: EngineName, query: BenchQuery): Promise<Outcome> {
    return this.inPage(name, (page) => page.evaluate((window, asked) => (window as EngineWindow).engine.search(asked), query));
  }

  /** Every answer to these queries, in one page. Some at a time: the scan reads all texts once for many of them. */
  async all(name: EngineName, queries: BenchQuery[]): Promise<string[][]> {
    const group = name === 'scan' ? 24 : 2;
    return this.inPage(name, async (page) => {
      const found: string[][] = [];
      for (let at = 0; at < queries.length; at += group) {
        const part = queries.slice(at, at + group);
        found.push(...(await page.evaluate((window, asked) => (window as EngineWindow).engine.all(asked), part)));
      }
      return found;
    });
  }

  /** Runs one of the parts in a cold page. */
  async part<N extends keyof Parts>(name: N, ...given: Parameters<Parts[N]>): Promise<Awaited<ReturnType<Parts[N]>>> {
    const run = (window: Window & typeof globalThis, part: keyof Parts, ...values: unknown[]) =>
      (window as PartsWindow).parts[part](...values);
    return (await this.inPage('parts', (page) => page.evaluate(run, name, ...given))) as Awaited<ReturnType<Parts[N]>>;
  }

  /** Milliseconds from the beginning of a popup to the frame that shows its newest clips. */
  async paintPopup(): Promise<number> {
    const { browser, extensionId } = this.session;
    const page = await browser.newPage();
    try {
      await page.evaluateOnNewDocument(notePaint);
      await page.goto(`chrome-extension://${extensionId}/popup.html`);
      await page.waitForFunction('globalThis.benchPainted', { timeout: 120_000 });
      return (await page.evaluate('globalThis.benchPainted')) as number;
    } finally {
      await page.close();
    }
  }
}

// Runs in the page, before its scripts.
function notePaint(): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('.clip')) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => Object.assign(globalThis, { benchPainted: performance.now() });
      port2.postMessage(0);
    });
  });
  observer.observe(document, { childList: true, subtree: true });
}
