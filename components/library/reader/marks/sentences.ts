import type { Span, TextIndex } from '../../../../utils/anchor';

/** Which end of a stretch a key moves. */
export type Edge = 'start' | 'end';

/**
 * The sentences of a text, in order, without the white space around them. None runs from one block into the next: a heading is a sentence, and so
 * is a cell.
 */
export function sentencesOf({ text, blocks }: Pick<TextIndex, 'text' | 'blocks'>, lang?: string): Span[] {
  return segmentsOf({ text, blocks }, 'sentence', lang);
}

/** The words of a text with their punctuation left out. */
export function wordsOf({ text, blocks }: Pick<TextIndex, 'text' | 'blocks'>, lang?: string): Span[] {
  return segmentsOf({ text, blocks }, 'word', lang);
}

/** The sentence at a place, or the first after it; the last where none follows. */
export function sentenceAt(sentences: readonly Span[], at: number): Span | undefined {
  return sentences.find(({ end }) => end > at) ?? sentences.at(-1);
}

/** The sentence before or after the one in which a stretch begins. At the ends of the text it stays. */
export function stepSentence(sentences: readonly Span[], from: Span, by: 1 | -1): Span {
  const next = by > 0 ? sentences.find(({ start }) => start >= from.end) : sentences.findLast(({ end }) => end <= from.start);
  return next ?? from;
}

/** The stretch with one sentence, or one word, more or less at an end. It never becomes empty. */
export function moveEdge(units: readonly Span[], { start, end }: Span, edge: Edge, by: 1 | -1): Span {
  if (edge === 'end') {
    const to = by > 0 ? units.find((unit) => unit.end > end)?.end : units.findLast((unit) => unit.end < end)?.end;
    return to === undefined || to <= start ? { start, end } : { start, end: to };
  }
  const from = by > 0 ? units.find((unit) => unit.start > start)?.start : units.findLast((unit) => unit.start < start)?.start;
  return from === undefined || from >= end ? { start, end } : { start: from, end };
}

function segmentsOf({ text, blocks }: Pick<TextIndex, 'text' | 'blocks'>, granularity: 'sentence' | 'word', lang?: string): Span[] {
  const segmenter = makeSegmenter(granularity, lang);
  return blocks.flatMap((from, number) => {
    const block = text.slice(from, blocks[number + 1] ?? text.length);
    const spans: Span[] = [];
    for (const { segment, index, isWordLike } of segmenter.segment(block)) {
      const start = from + index + (segment.length - segment.trimStart().length);
      const end = start + segment.trim().length;
      if (end > start && (granularity === 'sentence' || isWordLike)) spans.push({ start, end });
    }
    return spans;
  });
}

// A page may call its language anything.
function makeSegmenter(granularity: 'sentence' | 'word', lang?: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(lang, { granularity });
  } catch {
    return new Intl.Segmenter(undefined, { granularity });
  }
}
