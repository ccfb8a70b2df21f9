import { swallowClick } from '../../shell/swallow-click';
import { DragPicture } from './drag-picture';

export interface DragOptions {
  /** Whether rows can be put in another order. */
  isOrdered: () => boolean;
  /** What is dragged with this row: itself, or the selection that it belongs to. */
  idsOf: (id: string) => readonly string[];
  /** What the picture under the pointer says of so many articles. */
  label: (ids: readonly string[], title: string) => string;
  /** Right before an article, or to the end. */
  onPlace: (ids: readonly string[], before: string | undefined) => void;
  /** Onto a collection in the pane of filters. */
  onCollect: (ids: readonly string[], collectionId: string) => void;
}

// Less is a click with an unsteady hand.
const THRESHOLD = 6;
const EDGE = 56;
const FASTEST = 18;

/**
 * Lets rows of the list be dragged: to another place where the order is by hand, and onto collections everywhere. The mouse takes a row
 * anywhere, a finger by its handle, since elsewhere it scrolls. Escape gives up. Returns the stop.
 */
export function watchDrag(root: HTMLElement, options: DragOptions): () => void {
  const stop = new AbortController();
  root.addEventListener('pointerdown', (event) => begin(event, root, options, stop.signal), { signal: stop.signal });
  return () => stop.abort();
}

function begin(down: PointerEvent, root: HTMLElement, options: DragOptions, stopped: AbortSignal): void {
  const from = down.target as Element;
  const row = from.closest<HTMLElement>('.articles .row');
  const id = row?.querySelector<HTMLElement>('a[data-id]')?.dataset.id;
  const scroller = row?.closest<HTMLElement>('.articles');
  if (!row || !id || !scroller || down.button !== 0 || !down.isPrimary || from.closest('input, button')) return;
  const isHandle = Boolean(from.closest('.row-handle'));
  if (isHandle) down.preventDefault();
  else if (down.pointerType === 'touch' || down.shiftKey || down.ctrlKey || down.metaKey) return;

  const end = new AbortController();
  const { signal } = end;
  let drag: Drag | undefined;
  const finish = (isDropped: boolean, isDown = false) => {
    end.abort();
    if (drag) swallowClick({ isDown });
    drag?.end(isDropped);
  };
  // With the page goes the picture, too.
  stopped.addEventListener('abort', () => finish(false), { signal });
  document.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerId !== down.pointerId) return;
      const isFar = Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) > THRESHOLD;
      if (!drag && isFar) drag = new Drag({ root, scroller, row, ids: options.idsOf(id), options });
      drag?.moveTo(event.clientX, event.clientY);
    },
    { signal },
  );
  document.addEventListener('pointerup', () => finish(true), { signal });
  document.addEventListener('pointercancel', () => finish(false), { signal });
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !drag) return;
      event.preventDefault();
      event.stopPropagation();
      finish(false, true);
    },
    { signal, capture: true },
  );
}

interface DragStart {
  root: HTMLElement;
  scroller: HTMLElement;
  row: HTMLElement;
  ids: readonly string[];
  options: DragOptions;
}

/** One movement from the first pixel to the drop. */
class Drag {
  readonly #start: DragStart;
  readonly #picture: DragPicture;
  #x = 0;
  #y = 0;
  #frame = 0;
  /** Where a drop would go: `undefined` is the end of the list, no target at all that it goes nowhere. */
  #target?: { before: string | undefined } | { collection: string };

  constructor(start: DragStart) {
    this.#start = start;
    const title = start.row.querySelector('a[data-id] bdi')?.textContent ?? '';
    this.#picture = new DragPicture(start.options.label(start.ids, title));
    start.root.classList.add('is-dragging');
    for (const id of start.ids) this.#rowOf(id)?.setAttribute('data-dragged', '');
    this.#frame = requestAnimationFrame(() => this.#scroll());
  }

  moveTo(x: number, y: number): void {
    this.#x = x;
    this.#y = y;
    this.#picture.moveTo(x, y);
    this.#aim();
  }

  end(isDropped: boolean): void {
    const { root, ids, options } = this.#start;
    cancelAnimationFrame(this.#frame);
    this.#picture.remove();
    root.classList.remove('is-dragging');
    for (const row of root.querySelectorAll('[data-dragged]')) row.removeAttribute('data-dragged');
    for (const link of root.querySelectorAll('[data-drop]')) link.removeAttribute('data-drop');
    const target = this.#target;
    if (!isDropped || !target) return;
    if ('collection' in target) options.onCollect(ids, target.collection);
    else options.onPlace(ids, target.before);
  }

  #aim(): void {
    const { root, scroller, options } = this.#start;
    const link = document.elementFromPoint(this.#x, this.#y)?.closest<HTMLElement>('[data-collection]');
    for (const former of root.querySelectorAll('[data-drop]')) if (former !== link) former.removeAttribute('data-drop');
    link?.setAttribute('data-drop', '');
    const box = scroller.getBoundingClientRect();
    const isOver = this.#x >= box.left && this.#x <= box.right;
    if (link?.dataset.collection) {
      this.#target = { collection: link.dataset.collection };
      this.#picture.hideLine();
    } else if (isOver && options.isOrdered()) this.#aimAtRow(box);
    else {
      this.#target = undefined;
      this.#picture.hideLine();
    }
  }

  #aimAtRow(box: DOMRect): void {
    const rows = [...this.#start.scroller.querySelectorAll<HTMLElement>('.row')];
    const y = Math.max(box.top, Math.min(this.#y, box.bottom));
    const next = rows.find((row) => {
      const { top, height } = row.getBoundingClientRect();
      return top + height / 2 > y;
    });
    const last = rows.at(-1);
    if (!last) return;
    const edge = next ? next.getBoundingClientRect().top : last.getBoundingClientRect().bottom;
    this.#target = { before: next?.querySelector<HTMLElement>('a[data-id]')?.dataset.id };
    this.#picture.showLine({ left: box.left, width: this.#start.scroller.clientWidth, y: Math.max(box.top, Math.min(edge, box.bottom)) });
  }

  // Near an edge the list goes on by itself, quicker the nearer.
  #scroll(): void {
    const { scroller } = this.#start;
    const { top, bottom, left, right } = scroller.getBoundingClientRect();
    if (this.#x >= left && this.#x <= right) {
      const above = Math.max(0, EDGE - (this.#y - top));
      const below = Math.max(0, EDGE - (bottom - this.#y));
      const by = Math.ceil(((below - above) / EDGE) * FASTEST);
      if (by !== 0) {
        const before = scroller.scrollTop;
        scroller.scrollTop += Math.max(-FASTEST * 2, Math.min(by, FASTEST * 2));
        if (scroller.scrollTop !== before) this.#aim();
      }
    }
    this.#frame = requestAnimationFrame(() => this.#scroll());
  }

  #rowOf(id: string): Element | null | undefined {
    return this.#start.scroller.querySelector(`a[data-id="${CSS.escape(id)}"]`)?.closest('.row');
  }
}
