import type { ChromiumSession } from '../../tools/chromium';
import type { PageView } from '../../tools/page-view';
import type { EngineName } from './bench-build';
import type { BenchQuery } from './documents';
import type { Engine, Outcome } from './pages/engine';

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
      return (
        spent +
        (await page.evaluate(async (window) => {
          const start = performance.now();
          await (window as EngineWindow).engine.finish();
          return performance.now() - start;
        }))
      );
    });
  }

  /** One search in a cold page. */
  async searchCold(name: EngineName, query: BenchQuery): Promise<Outcome> {
    return this.inPage(name, (page) => page.evaluate((window, asked) => (window as EngineWindow).engine.search(asked), query));
  }

  /** Every answer to these queries, in one page. */
  async all(name: EngineName, queries: BenchQuery[]): Promise<string[][]> {
    return this.inPage(name, async (page) => {
      const found: string[][] = [];
      for (const query of queries) found.push(await page.evaluate((window, asked) => (window as EngineWindow).engine.all(asked), query));
      return found;
    });
  }
}
