import type { KeptFile } from './use-pictures';

/** What is loaded ahead of being scrolled to, for printing and quick reading; longer articles load the rest as it comes into view. */
const AHEAD_BYTES = 64 * 1024 * 1024;
const MARGIN = '1200px 0px';

/**
 * Shows kept pictures in a page of ours: those in view first, the others in quiet moments. Every address that it makes is taken back with
 * `close`.
 */
export class PictureLoader {
  readonly #page: Document;
  readonly #urls = new Map<string, string>();
  readonly #observer: IntersectionObserver | undefined;
  #files: ReadonlyMap<string, KeptFile> = new Map();
  #isClosed = false;
  #isBusy = false;

  constructor(page: Document) {
    this.#page = page;
    if (typeof IntersectionObserver === 'undefined') return;
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) if (isIntersecting) this.#show(target as HTMLImageElement);
      },
      // The frame is as high as its text, the page around it scrolls: `scrollMargin` is the one that reaches beyond that.
      { rootMargin: MARGIN, scrollMargin: MARGIN } as IntersectionObserverInit,
    );
  }

  /** What can be shown now: called again after every change. */
  update(kept: ReadonlyMap<string, KeptFile>): void {
    this.#files = new Map([...kept.values()].map((file) => [file.image.hash, file]));
    for (const image of this.#waiting()) {
      if (this.#observer) this.#observer.observe(image);
      else this.#show(image);
    }
    void this.#goOn();
  }

  /** Shows everything, and waits until it can be seen: before printing. */
  async showAll(): Promise<void> {
    for (const image of this.#waiting()) this.#show(image);
    const images = [...this.#page.querySelectorAll<HTMLImageElement>('img[data-hash]')];
    // A picture that cannot be decoded must not hold up the rest.
    await Promise.all(images.map((image) => image.decode?.().catch(() => {})));
  }

  close(): void {
    this.#isClosed = true;
    this.#observer?.disconnect();
    for (const url of this.#urls.values()) URL.revokeObjectURL(url);
    this.#urls.clear();
  }

  #waiting(): HTMLImageElement[] {
    return [...this.#page.querySelectorAll<HTMLImageElement>('img[data-hash]:not([src^="blob:"])')];
  }

  #show(image: HTMLImageElement): void {
    this.#observer?.unobserve(image);
    const hash = image.dataset.hash ?? '';
    const file = this.#files.get(hash);
    if (!file || this.#isClosed || image.src.startsWith('blob:')) return;
    const url = this.#urls.get(hash) ?? URL.createObjectURL(file.image.blob);
    this.#urls.set(hash, url);
    image.addEventListener('load', () => image.classList.add('is-shown'), { once: true });
    image.src = url;
  }

  /** One after the other, so that what is scrolled to never waits for the rest. */
  async #goOn(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    let bytes = 0;
    for (let image = await this.#nextWhenIdle(); image && bytes < AHEAD_BYTES; image = await this.#nextWhenIdle()) {
      bytes += this.#files.get(image.dataset.hash ?? '')?.image.size ?? 0;
      const shown = new Promise((resolve) => {
        image?.addEventListener('load', resolve, { once: true });
        image?.addEventListener('error', resolve, { once: true });
      });
      this.#show(image);
      await shown;
    }
    this.#isBusy = false;
  }

  async #nextWhenIdle(): Promise<HTMLImageElement | undefined> {
    await new Promise<void>((resolve) => {
      if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 2000 });
      else setTimeout(resolve, 100);
    });
    if (this.#isClosed) return undefined;
    return this.#waiting().find((image) => this.#files.has(image.dataset.hash ?? ''));
  }
}
