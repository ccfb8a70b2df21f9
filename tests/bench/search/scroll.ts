import type { Page } from 'puppeteer-core';
import type { Stage } from './stage';

export interface Scrolled {
  /** Of the page's own thread, in milliseconds: time of the processor, and by the clock, which counts what other programs took. */
  longestCpu: number;
  longestWall: number;
  frames: number;
  blankFrames: number;
  /** Megabytes after the garbage was collected. */
  heap: number;
  /** Milliseconds until rows stood where the list was thrown to. */
  far: number[];
}

// A notch of a wheel is 100 pixels; thirty a second is a brisk hand.
const NOTCH = 100;
const NOTCHES = 600;
const PAUSE = 33;
const FAR = [0.5, 0.1, 0.93, 0.3, 0.71, 1];

export async function measureScroll(stage: Stage): Promise<Scrolled> {
  const view = await stage.session.openExtensionPage('library.html');
  const { page } = view;
  await page.waitForSelector('.articles .row:not(.is-blank)', { timeout: 120_000 });
  const box = await (await page.$('.articles'))?.boundingBox();
  if (!box) throw new Error('The list is not shown.');
  await new Promise((resolve) => setTimeout(resolve, 3000));
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.evaluate(watchBlanks);
  await page.tracing.start({ categories: ['toplevel', 'devtools.timeline', '__metadata'] });
  for (let notch = 0; notch < NOTCHES; notch += 1) {
    await page.mouse.wheel({ deltaY: NOTCH });
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  const tasks = readTasks(await page.tracing.stop());
  const { frames, blank } = (await page.evaluate('globalThis.benchBlanks')) as { frames: number; blank: number };
  const far: number[] = [];
  for (const share of FAR) far.push((await page.evaluate(throwTo, share)) as number);
  const heap = await heapOf(page);
  await view.close();
  return { ...tasks, frames, blankFrames: blank, heap, far };
}

async function heapOf(page: Page): Promise<number> {
  const client = await page.createCDPSession();
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  await client.detach();
  return usedSize / 1024 / 1024;
}

// Runs in the page: at every frame, looks at five heights of the list for a row that is not there yet.
function watchBlanks(): void {
  const seen = { frames: 0, blank: 0 };
  Object.assign(globalThis, { benchBlanks: seen });
  const list = document.querySelector('.articles') as HTMLElement;
  const look = () => {
    const { left, top, width, height } = list.getBoundingClientRect();
    const heights = [0.05, 0.25, 0.5, 0.75, 0.95];
    const isBlank = heights.some((share) => {
      const item = document.elementFromPoint(left + width / 2, top + height * share)?.closest('li');
      return item?.matches('.is-blank, .space') ?? false;
    });
    seen.frames += 1;
    if (isBlank) seen.blank += 1;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

// Runs in the page.
async function throwTo(share: number): Promise<number> {
  const list = document.querySelector('.articles') as HTMLElement;
  const start = performance.now();
  list.scrollTop = share * (list.scrollHeight - list.clientHeight);
  for (;;) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const { left, top, width, height } = list.getBoundingClientRect();
    const item = document.elementFromPoint(left + width / 2, top + height / 2)?.closest('li');
    if (item?.matches('.row:not(.is-blank)')) return performance.now() - start;
    if (performance.now() - start > 20_000) return Number.NaN;
  }
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  dur?: number;
  tdur?: number;
  args: { name?: string; data?: { documentLoaderURL?: string; url?: string } };
}

/** The longest tasks of the threads that ran the page's frames. */
function readTasks(bytes: Uint8Array | undefined): Pick<Scrolled, 'longestCpu' | 'longestWall'> {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(bytes)) as { traceEvents: TraceEvent[] };
  const frames = traceEvents.filter(({ name }) => name === 'FireAnimationFrame');
  const threads = new Set(frames.map(({ pid, tid }) => `${pid} ${tid}`));
  const tasks = traceEvents.filter(({ name, pid, tid }) => /RunTask$/.test(name) && threads.has(`${pid} ${tid}`));
  return {
    longestCpu: tasks.reduce((longest, { tdur = 0 }) => Math.max(longest, tdur / 1000), 0),
    longestWall: tasks.reduce((longest, { dur = 0 }) => Math.max(longest, dur / 1000), 0),
  };
}
