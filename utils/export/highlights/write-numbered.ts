import { type MarkdownText, type MarkedMarkdown, type Passage, type TextMarkStyle, writeMarks } from '../../markdown/marks';

/** A text with its marks, and what leads to the footnotes. */
export interface NumberedMarks extends MarkedMarkdown {
  /** The references that were written, by the ids of their passages, in the order in which the text has them. */
  references: Map<string, string>;
}

/**
 * Writes marks, with a reference behind each passage of `noted`. Numbers run as one reads: where marks nest, the inner one ends first, and what can
 * bear no reference takes no number.
 */
export function writeNumbered(
  text: MarkdownText,
  passages: readonly Passage[],
  noted: ReadonlySet<string>,
  style: TextMarkStyle,
): NumberedMarks {
  const byEnd = passages.filter(({ id }) => noted.has(id)).sort((a, b) => a.end - b.end);
  const first = write(byEnd.map(({ id }) => id));
  const written = idsWritten(first);
  return written.join() === [...first.references.keys()].join() ? first : write(written);

  function write(ids: readonly string[]): NumberedMarks {
    const references = new Map(ids.map((id, at) => [id, `[^h${at + 1}]`]));
    const referenced = passages.map((passage): Passage => {
      const reference = references.get(passage.id);
      return reference ? { ...passage, reference } : passage;
    });
    return { ...writeMarks(text, referenced, style), references };
  }
}

function idsWritten({ insertions, references }: NumberedMarks): string[] {
  const ids = new Map([...references].map(([id, reference]) => [reference, id]));
  const written = insertions.flatMap(({ text }) => text.match(/\[\^h\d+\]/g) ?? []);
  return written.flatMap((reference) => ids.get(reference) ?? []);
}
