/** What is seen while rows are dragged: a small card at the pointer, and a line where they would go. */
export class DragPicture {
  readonly #card: HTMLElement;
  readonly #line: HTMLElement;

  constructor(label: string) {
    this.#card = add('drag-card');
    this.#card.textContent = label;
    this.#line = add('drag-line');
    this.#line.hidden = true;
  }

  moveTo(x: number, y: number): void {
    // At the edges it stays in sight.
    const left = Math.max(0, Math.min(x + 12, innerWidth - this.#card.offsetWidth - 4));
    const top = Math.max(0, Math.min(y + 10, innerHeight - this.#card.offsetHeight - 4));
    this.#card.style.transform = `translate(${left}px, ${top}px)`;
  }

  showLine({ left, width, y }: { left: number; width: number; y: number }): void {
    this.#line.hidden = false;
    this.#line.style.width = `${width}px`;
    this.#line.style.transform = `translate(${left}px, ${y - 1.5}px)`;
  }

  hideLine(): void {
    this.#line.hidden = true;
  }

  remove(): void {
    this.#card.remove();
    this.#line.remove();
  }
}

function add(name: string): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  element.setAttribute('aria-hidden', 'true');
  return document.body.appendChild(element);
}
