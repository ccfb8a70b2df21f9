import { countWords } from '../../../utils/markdown';
import { markdownToText } from '../../../utils/markdown/plain-text';
import { sliceMarkdown } from '../../../utils/markdown/slices';

/** A stretch of the text that is drawn and counted by itself. */
export interface TextPart {
  readonly text: string;
  /** Undefined until it is counted. */
  words?: number;
}

/** Small enough to be drawn between two keys. */
const SIZES = { whole: 6_000, first: 4_000, next: 4_000 };
const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/**
 * The parts of a text after it was edited: those around the change are made anew, the others are the very same objects, so that what is known
 * of them stays. A text of millions of characters is not read again for a letter.
 */
export function editParts(parts: readonly TextPart[], markdown: string): readonly TextPart[] {
  let [head, from] = [0, 0];
  for (let part = parts[head]; part && markdown.startsWith(part.text, from); part = parts[head]) {
    head += 1;
    from += part.text.length;
  }
  if (head === parts.length && from === markdown.length) return parts;
  let [tail, to] = [parts.length, markdown.length];
  for (let part = parts[tail - 1]; part && tail > head && to - part.text.length >= from; part = parts[tail - 1]) {
    if (!markdown.endsWith(part.text, to)) break;
    tail -= 1;
    to -= part.text.length;
  }
  // A part begins where the one before it ends a block: that may have changed with its neighbour.
  const before = parts[head - 1];
  if (before) [head, from] = [head - 1, from - before.text.length];
  const after = parts[tail];
  if (after) [tail, to] = [tail + 1, to + after.text.length];
  // A fence that was opened takes in all that follows.
  if (endsInFence(markdown.slice(from, to))) [tail, to] = [parts.length, markdown.length];
  const fresh = sliceMarkdown(markdown.slice(from, to), SIZES).filter(Boolean);
  return [...parts.slice(0, head), ...fresh.map((text): TextPart => ({ text })), ...parts.slice(tail)];
}

function endsInFence(markdown: string): boolean {
  let fence = '';
  for (const line of markdown.split('\n')) {
    const mark = FENCE.exec(line)?.[1];
    if (mark && !fence) fence = mark;
    else if (mark?.startsWith(fence) && !line.trim().slice(mark.length).trim()) fence = '';
  }
  return fence !== '';
}

/** Counts what is not counted yet, in slices; undefined when it was stopped. */
export async function countParts(parts: readonly TextPart[], pause: () => Promise<void>, signal: AbortSignal): Promise<number | undefined> {
  let [sum, begun] = [0, performance.now()];
  for (const part of parts) {
    if (part.words === undefined && performance.now() - begun > 8) {
      await pause();
      if (signal.aborted) return undefined;
      begun = performance.now();
    }
    part.words ??= countWords(markdownToText(part.text));
    sum += part.words;
  }
  return sum;
}
