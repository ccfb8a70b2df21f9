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
    this.#card.style.transform = `translate(${x + 12}px, ${y + 10}px)`;
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
