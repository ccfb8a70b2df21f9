import type { FirefoxChrome } from './firefox-chrome';
import { View } from './view';

const KEY_CODES: Record<string, number> = {
  Enter: 13,
  Tab: 9,
  Escape: 27,
  Backspace: 8,
  Delete: 46,
  ArrowDown: 40,
  ArrowUp: 38,
  ArrowLeft: 37,
  ArrowRight: 39,
  Home: 36,
  End: 35,
  Shift: 16,
  Control: 17,
  Alt: 18,
};

/** The popup of the toolbar button in Firefox, which no automation protocol reaches: driven through the browser's own window. */
export class FirefoxPopup extends View {
  readonly #chrome: FirefoxChrome;

  constructor(chrome: FirefoxChrome) {
    super();
    this.#chrome = chrome;
  }

  /** Waits until the popup's document has loaded. */
  async ready(): Promise<void> {
    const isLoaded = async () =>
      !(await this.isClosed()) && (await this.evaluate((window) => window.document.readyState === 'complete').catch(() => false));
    await this.until('the popup to open', isLoaded, 10_000);
  }

  async evaluate<T, A extends unknown[]>(
    inside: (window: Window & typeof globalThis, ...args: A) => T | Promise<T>,
    ...args: A
  ): Promise<T> {
    return (await this.#chrome.evaluateInPopup(String(inside), JSON.stringify(args))) as T;
  }

  // The mouse cannot be moved over another process's popup: the element itself is clicked, after it was found to be shown and enabled.
  async pressAt(_point: { x: number; y: number }, click: () => Promise<unknown>): Promise<void> {
    // The click may close the popup before it answers.
    await click().catch(async (error) => {
      if (await this.#chrome.isPopupOpen()) throw error;
    });
  }

  async press(key: string): Promise<void> {
    await this.#chrome.pressInPopup(
      key.split(/\+(?!$)/).map((one) => ({ key: one, keyCode: KEY_CODES[one] ?? one.toUpperCase().charCodeAt(0) })),
    );
  }

  async type(text: string): Promise<void> {
    // One after the other, as fingers do.
    for (const key of text)
      await this.#chrome.pressInPopup([{ key, keyCode: /[a-z0-9]/i.test(key) ? key.toUpperCase().charCodeAt(0) : 0 }]);
  }

  async isClosed(): Promise<boolean> {
    return !(await this.#chrome.isPopupOpen());
  }

  async close(): Promise<void> {
    await this.#chrome.closePopup();
    await this.until('the popup to close', () => this.isClosed()).catch(() => undefined);
  }
}
