import { countWords } from '../markdown/count';
import { markdownToText } from '../markdown/plain-text';
import type { Capture } from '../model/capture';
import { joinCaptures } from './join';

/** Blocks at the beginning and the end of a page's text that may be there on every page. */
const EDGE = 3;
/** Share of a text's lines that must be in another for both to be the same page. */
const SAME = 0.9;
const ENOUGH_WORDS = 60;

/**
 * The pages of one article as one capture: title, first lines, notices and pagers that every page repeats stand once. What it says of
 * itself is said by the first page; what that leaves open, by the next that knows.
 */
export function joinPages(pages: [Capture, ...Capture[]], address: { url: string; urlKey: string }): Capture {
  const [first] = pages;
  const joined = joinCaptures(pages);
  const markdown = joinTexts(
    pages.map((page) => page.markdown),
    first.metadata.title,
  );
  const wordCount = countWords(markdownToText(markdown));
  const { pages: _, ...rest } = joined;
  const metadata = { ...first.metadata };
  const provenance = { ...first.provenance };
  for (const page of pages.slice(1)) {
    for (const key of Object.keys(page.metadata) as (keyof typeof metadata)[]) {
      if (metadata[key] !== undefined && metadata[key] !== '') continue;
      Object.assign(metadata, { [key]: page.metadata[key] });
      if (page.provenance[key]) provenance[key] = page.provenance[key];
    }
  }
  return {
    ...rest,
    ...address,
    metadata: { ...metadata, title: commonTitle(pages.map((page) => page.metadata.title)) },
    provenance,
    markdown,
    wordCount,
    warnings: joined.warnings.filter((warning) => warning !== 'paged' && (warning !== 'short-text' || wordCount < ENOUGH_WORDS)),
  };
}

/** Whether two pages say the same: a site that answers a number it does not have with its first page. */
export function isSameText(one: string, other: string): boolean {
  const lines = (text: string) => text.split('\n').filter((line) => line.trim().length > 9);
  const [mine, theirs] = [lines(one), new Set(lines(other))];
  if (mine.length === 0) return one.trim() === other.trim();
  return mine.filter((line) => theirs.has(line)).length >= mine.length * SAME;
}

function joinTexts(texts: string[], title: string): string {
  const parts = texts.map((text) => text.split('\n\n'));
  const head = new Set([plain(title), ...(parts[0]?.slice(0, EDGE) ?? []).map(plain)]);
  const tail = new Set((parts.at(-1)?.slice(-EDGE) ?? []).map(plain));
  const all: string[] = [];
  for (const [index, part] of parts.entries()) {
    const isRepeated = (block: string) => head.has(plain(block)) || plain(bareTitle(block)) === plain(title);
    const isEdge = (at: number) => at < EDGE || at >= part.length - EDGE;
    const kept = part.filter((block, at) => !(isEdge(at) && isPager(block)));
    if (index > 0) while (kept.length > 0 && part.indexOf(kept[0] ?? '') < EDGE && isRepeated(kept[0] ?? '')) kept.shift();
    if (index < parts.length - 1) while (kept.length > 0 && tail.has(plain(kept.at(-1) ?? ''))) kept.pop();
    all.push(...kept.slice(overlap(all, kept)));
  }
  return all.join('\n\n');
}

// Some sites begin a page with the end of the one before.
function overlap(before: string[], blocks: string[]): number {
  for (let length = Math.min(5, before.length, blocks.length); length > 0; length -= 1) {
    if (before.slice(-length).every((block, index) => plain(block) === plain(blocks[index] ?? ''))) return length;
  }
  return 0;
}

const WORDS =
  /上一?[页頁]|下一?[页頁]|首[页頁]|尾[页頁]|末[页頁]|第?\s*\d+\s*[页頁]|共\s*\d+\s*[页頁]|previous|prev|next|first|last|page|of/gi;

function isPager(block: string): boolean {
  const text = block.replace(/\]\([^)]*\)/g, ' ');
  return /[页頁]|next|prev|\[\d+\]/i.test(text) && text.length < 200 && !/\p{L}/u.test(text.replace(WORDS, ' '));
}

function plain(block: string): string {
  return block.replace(/[\s*_#>\\]+/g, '');
}

// “标题（2）”, “Title (2/3)”, “标题 第2页”
function bareTitle(title: string): string {
  return title.replace(/\s*(?:[（([【]\s*第?\s*\d+\s*[页頁]?\s*(?:\/\s*\d+\s*)?[）)\]】]|第\s*\d+\s*[页頁])\s*$/, '');
}

function commonTitle(titles: string[]): string {
  const [first = ''] = titles;
  const bare = bareTitle(first);
  return titles.some((title) => title !== first && bareTitle(title) === bare) ? bare : first;
}
