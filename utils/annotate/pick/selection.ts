import { blockAround, largerBlock, neighbour, smallerBlock } from './blocks';
import { frameOf, holds } from './dom';

/** Ways to go from the block that is outlined. */
export type Step = 'larger' | 'smaller' | 'before' | 'after';

/** What is outlined and what was added, without anything drawn: the rules of picking. */
export class PickSelection {
  /** The block that is outlined. */
  current: Element | undefined;
  readonly #added = new Set<Element>();
  // The blocks that `larger` came from, so that `smaller` goes back the same way.
  #below: Element[] = [];
  #pointed: Element | undefined;

  constructor(start: Element | undefined) {
    this.current = start;
  }

  /** Outlines what a person means who points at this element. Returns whether it is another block than before. */
  point(element: Element): boolean {
    this.#pointed = element;
    return this.#outline(blockAround(element));
  }

  /** Whether the outlined block is this element or holds it. */
  holds(element: Element): boolean {
    return this.current !== undefined && holds(this.current, element);
  }

  /** Goes on from the outlined block. Returns whether there was somewhere to go. */
  go(step: Step): boolean {
    const { current } = this;
    if (!current) return false;
    if (step === 'larger') {
      const larger = largerBlock(current);
      if (!larger) return false;
      this.#below.push(current);
      this.current = larger;
      return true;
    }
    if (step === 'smaller') {
      const back = this.#below.pop();
      const smaller = back?.isConnected ? back : smallerBlock(current, this.#pointed);
      if (smaller) this.current = smaller;
      return smaller !== undefined;
    }
    return this.#outline(neighbour(current, step === 'before' ? -1 : 1));
  }

  /** Adds the outlined block to what is clipped, or takes it away again. What lies in it is part of it. Returns whether it is in now. */
  toggle(): boolean {
    const { current } = this;
    if (!current) return false;
    if (this.#added.delete(current)) return false;
    if (this.added.some((block) => holds(block, current))) return true;
    for (const block of this.added) if (holds(current, block)) this.#added.delete(block);
    this.#added.add(current);
    return true;
  }

  /** The blocks added so far that are still on the page. */
  get added(): Element[] {
    return [...this.#added].filter((block) => block.isConnected);
  }

  /** What is clipped now, in the order of the page: the added blocks, or the outlined one where none was added. */
  get picked(): Element[] {
    const { added, current } = this;
    if (added.length === 0) return current?.isConnected ? [current] : [];
    return added.sort(inOrder);
  }

  #outline(block: Element | undefined): boolean {
    if (!block || block === this.current) return false;
    this.#below = [];
    this.current = block;
    return true;
  }
}

// Blocks of different frames follow each other as their frames do.
function inOrder(one: Element, other: Element): number {
  const [first, second] = one.ownerDocument === other.ownerDocument ? [one, other] : [outermost(one), outermost(other)];
  return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

function outermost(element: Element): Element {
  let at = element;
  for (let frame = frameOf(at); frame; frame = frameOf(at)) at = frame;
  return at;
}
