import type { KeyInput, Page } from 'puppeteer-core';
import { View } from './view';

/** A tab, or Chromium's popup, driven with real keys and a real mouse. */
export class PageView extends View {
  readonly page: Page;

  constructor(page: Page) {
    super();
    this.page = page;
  }

  evaluate<T, A extends unknown[]>(inside: (window: Window & typeof globalThis, ...args: A) => T | Promise<T>, ...args: A): Promise<T> {
    const call = `((...args) => (${inside})(window, ...args))(...${JSON.stringify(args)})`;
    return this.page.evaluate(call) as Promise<T>;
  }

  async pressAt({ x, y }: { x: number; y: number }): Promise<void> {
    await this.#whileOpen(this.page.mouse.click(x, y));
  }

  async press(key: string): Promise<void> {
    const keys = key === '+' ? [key] : key.split(/\+(?!$)/);
    const last = keys.pop() as KeyInput;
    for (const modifier of keys) await this.page.keyboard.down(modifier as KeyInput);
    await this.#whileOpen(this.page.keyboard.press(last));
    for (const modifier of keys.reverse()) await this.page.keyboard.up(modifier as KeyInput).catch(() => {});
  }

  /** What is pressed may close the popup before the press is answered. */
  async #whileOpen(act: Promise<void>): Promise<void> {
    await act.catch((error) => {
      if (!this.page.isClosed() && !/Target closed|Session closed/.test(String(error))) throw error;
    });
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async isClosed(): Promise<boolean> {
    return this.page.isClosed();
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}
