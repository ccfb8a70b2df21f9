import { markdownToHtml } from '../../../utils/markdown/render';
import { nextTask } from '../reader/append-parts';
import { framePart } from '../reader/frame-document';
import type { Pictures } from '../reader/use-pictures';
import type { TextPart } from './text-parts';

/** So long something may be drawn without a pause. */
const TURN = 8;

/** The preview's document: draws the parts of a text, each once, and leaves those alone that are there already. */
export class PreviewPage {
  readonly #page: Document;
  readonly #boxes = new Map<TextPart, HTMLElement>();
  readonly #pictures: () => Pictures;

  constructor(page: Document, pictures: () => Pictures) {
    this.#page = page;
    this.#pictures = pictures;
  }

  /** Draws the parts in their order, in turns. What the signal stops goes on with the next call. */
  async show(parts: readonly TextPart[], signal: AbortSignal): Promise<void> {
    const wanted = new Set(parts);
    for (const [part, box] of this.#boxes) {
      if (wanted.has(part)) continue;
      box.remove();
      this.#boxes.delete(part);
    }
    let before: Element | null = null;
    let begun = performance.now();
    for (const part of parts) {
      let box = this.#boxes.get(part);
      if (!box) {
        if (performance.now() - begun > TURN) {
          await nextTask();
          if (signal.aborted) return;
          begun = performance.now();
        }
        box = this.#draw(part);
      }
      const place: Element | null = before ? before.nextElementSibling : this.#page.body.firstElementChild;
      if (place !== box) this.#page.body.insertBefore(box, place);
      before = box;
    }
  }

  // Through the sanitiser, as everything that is shown of a text.
  #draw(part: TextPart): HTMLElement {
    const box = this.#page.createElement('section');
    box.className = 'part';
    const made = framePart(markdownToHtml(part.text), this.#pictures());
    box.append(...[...made.body.childNodes].map((node) => this.#page.adoptNode(node)));
    this.#boxes.set(part, box);
    return box;
  }
}
