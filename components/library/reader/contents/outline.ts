/** One entry of a table of contents. */
export interface Heading {
  element: HTMLElement;
  text: string;
  /** From 1, without gaps: the outermost headings of a text are of level 1, whatever the page made them. */
  level: number;
}

/** Fewer are no contents. */
export const FEWEST = 2;
const MOST_TEXT = 120;
/** A line longer than this is a paragraph that begins with a number. */
const MOST_LINE = 48;

// What notices and reports number their parts with, where the page made no headings: 第一章, 一、, （一）.
const NUMBERED: readonly RegExp[] = [
  /^第[一二三四五六七八九十百零〇\d]{1,4}[编編章篇部]/,
  /^(?:第[一二三四五六七八九十百零〇\d]{1,4}[节節]|[一二三四五六七八九十]{1,3}[、．.])/,
  /^[（(][一二三四五六七八九十]{1,3}[）)]/,
];
const SENTENCE_END = /[。；;，,：:！!？?…]$/;

/** The headings of a text in order. Where there are none, short lines that are numbered as Chinese notices are, or are bold as a whole. */
export function outlineOf(page: Document): Heading[] {
  const real = [...page.body.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')].filter(
    (element) => textOf(element) && !element.closest('.print-heading, table'),
  );
  if (real.length >= FEWEST) return levelled(real.map((element) => ({ element, rank: Number(element.localName.slice(1)) })));
  return levelled(
    [...page.body.querySelectorAll<HTMLElement>('body > p, section.part > p')].flatMap((element) => {
      const rank = rankOfLine(element);
      return rank === undefined ? [] : [{ element, rank }];
    }),
  );
}

/** How far in a line stands that is a heading to the eye alone; undefined for a paragraph. */
function rankOfLine(element: HTMLElement): number | undefined {
  // Read only where it can be one: a text may have thousands of paragraphs.
  const { firstChild } = element;
  if (!firstChild || (element.textContent?.length ?? 0) > MOST_LINE * 2) return undefined;
  const text = textOf(element);
  if (!text || text.length > MOST_LINE || SENTENCE_END.test(text)) return undefined;
  const numbered = NUMBERED.findIndex((pattern) => pattern.test(text));
  if (numbered >= 0) return numbered;
  const only = element.children.length === 1 ? element.children[0] : undefined;
  const isBold = only?.matches('strong, b') && textOf(only) === text;
  return isBold ? NUMBERED.length : undefined;
}

function textOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function levelled(found: { element: HTMLElement; rank: number }[]): Heading[] {
  const ranks = [...new Set(found.map(({ rank }) => rank))].sort((a, b) => a - b);
  return found.map(({ element, rank }) => {
    const text = textOf(element);
    return { element, text: text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT)}…` : text, level: ranks.indexOf(rank) + 1 };
  });
}

/** Index of the section that is read: the last heading above a third of what is seen; none before the first. */
export function currentHeading(headings: readonly Heading[], line: number): number {
  let [low, high] = [0, headings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((headings[middle]?.element.getBoundingClientRect().top ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
