import type { Highlight } from './highlight';

type Ordered = Pick<Highlight, 'id' | 'selectors'>;

/**
 * Highlights of one article in the order of its text, as far as it can be told without the text. A position counts in the text that it was made
 * in and says nothing beside one of another text: those of one text stay together, in the order in which the texts were first marked. What has no
 * position comes last.
 */
export function inTextOrder<T extends Ordered>(highlights: readonly T[]): T[] {
  const firsts = new Map<string, string>();
  for (const { id, selectors } of highlights) {
    const hash = selectors[1]?.textHash;
    if (hash !== undefined && id < (firsts.get(hash) ?? '\uffff')) firsts.set(hash, id);
  }
  return [...highlights].sort((a, b) => {
    const [[, one], [, other]] = [a.selectors, b.selectors];
    if (!one || !other) return one ? -1 : other ? 1 : byText(a.id, b.id);
    if (one.textHash !== other.textHash) return byText(firsts.get(one.textHash) ?? '', firsts.get(other.textHash) ?? '');
    return one.start - other.start || byText(a.id, b.id);
  });
}

/** Whether only the text itself tells the order of these. */
export function isOrderOpen([first, ...others]: readonly Ordered[]): boolean {
  const hash = first?.selectors[1]?.textHash;
  return others.some(({ selectors: [, position] }) => hash === undefined || position?.textHash !== hash);
}

/** Highlights in the order of the places given; those without one come last, as they were. */
export function inPlaceOrder<T extends Ordered>(highlights: readonly T[], startOf: (id: string) => number | undefined): T[] {
  const start = ({ id }: T) => startOf(id) ?? Number.POSITIVE_INFINITY;
  return [...highlights].sort((a, b) => (start(a) === start(b) ? 0 : start(a) - start(b)));
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
