import type { Capture } from '../model/capture';

/** Several captures of one page as one, in their order; what they say of the page is taken from the first. */
export function joinCaptures([first, ...others]: [Capture, ...Capture[]]): Capture {
  const all = [first, ...others];
  return {
    ...first,
    markdown: all.map(({ markdown }) => markdown).join('\n\n'),
    wordCount: all.reduce((sum, { wordCount }) => sum + wordCount, 0),
    images: uniqueByUrl(all.flatMap(({ images }) => images)),
    attachments: uniqueByUrl(all.flatMap(({ attachments }) => attachments)),
  };
}

/** The entries in their order, each address once. */
export function uniqueByUrl<T extends { url: string }>(entries: T[]): T[] {
  return [...new Map(entries.map((entry) => [entry.url, entry] as const).reverse()).values()].reverse();
}
