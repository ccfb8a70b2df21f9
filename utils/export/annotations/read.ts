import { UnionclipError } from '../../model/errors';
import { isRecord } from '../backup/rows';
import { type ReadAnnotation, readAnnotation } from './read-annotation';

export interface ReadAnnotations {
  annotations: ReadAnnotation[];
  /** Entries that are no highlights: page notes, replies, bookmarks, and what makes no sense. */
  ignored: number;
}

/** Beyond this nobody made it by reading: a file of the wrong kind, or one made to harm. */
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_ITEMS = 100_000;

/**
 * Reads annotations that were written by us or by others: a W3C collection or page, a list of annotations, one alone, or the `rows` that
 * Hypothesis gives.
 * @throws UnionclipError `annotations-unreadable`, `annotations-too-large`
 */
export async function readAnnotations(file: Blob): Promise<ReadAnnotations> {
  if (file.size > MOST_BYTES) throw new UnionclipError('annotations-too-large', `${file.size} bytes`);
  const items = itemsIn(await parse(file));
  if (!items) throw new UnionclipError('annotations-unreadable', 'no annotations');
  if (items.length > MOST_ITEMS) throw new UnionclipError('annotations-too-large', `${items.length} entries`);
  const annotations: ReadAnnotation[] = [];
  for (const item of items) {
    const annotation = await readAnnotation(item);
    if (annotation) annotations.push(annotation);
  }
  return { annotations, ignored: items.length - annotations.length };
}

async function parse(file: Blob): Promise<unknown> {
  try {
    return JSON.parse((await file.text()).replace(/^\ufeff/, ''));
  } catch (cause) {
    throw new UnionclipError('annotations-unreadable', 'no JSON', { cause });
  }
}

function itemsIn(value: unknown): unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (!isRecord(value)) return undefined;
  const first = isRecord(value.first) ? value.first : value;
  for (const list of [first.items, value.rows, value['@graph']]) if (Array.isArray(list)) return list;
  // A collection of nothing is one too.
  if (value.type === 'AnnotationCollection' && value.total === 0) return [];
  return value.target === undefined ? undefined : [value];
}
