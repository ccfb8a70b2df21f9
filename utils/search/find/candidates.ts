import { type BlockRange, readBlockRanges, type Segment } from '../../store';
import type { Pace } from '../pace';
import type { Term } from '../query-types';
import { ArticleSet } from '../segments/article-set';
import { readBlock } from '../segments/block';
import { keyField, keyRange, REST, TOP } from '../segments/fields';
import { AMENDED, RESTATED, WORDS } from '../segments/parts';
import { END, unsealRange } from '../segments/seal';
import { planTerm, type TermPlan, type TokenRange } from '../segments/tokens';

/** The articles of a segment that may answer a query. */
export interface SegmentMatches {
  segment: Segment;
  all: ArticleSet;
  /** Those among them in which all words may be in title and tags. */
  top: ArticleSet;
}

export interface QueryPlan {
  terms: { term: Term; plan: TermPlan }[];
}

export function planQuery(terms: Term[]): QueryPlan {
  return { terms: terms.map((term) => ({ term, plan: planTerm(term.text) })) };
}

/** Reads what the segments say of the words, all of it in one go, and puts it together. @throws DamagedIndexError */
export async function findMatches(segments: Segment[], { terms }: QueryPlan, pace: Pace): Promise<SegmentMatches[]> {
  const ranges = [...new Map(terms.flatMap(({ plan }) => plan.ranges).map((range) => [nameOf(range), range])).values()];
  const wanted = segments.flatMap((segment) => rangesOf(segment, ranges));
  const blocks = await readBlockRanges(wanted);
  let at = 0;
  const matches: SegmentMatches[] = [];
  for (const segment of segments) {
    const count = rangesOf(segment, ranges).length;
    const reader = new SegmentReader(segment, ranges, blocks.slice(at, at + count));
    at += count;
    matches.push(matchSegment(segment, terms, reader));
    await pace();
  }
  return matches;
}

function nameOf({ from, to }: TokenRange): string {
  return `${from} ${to}`;
}

function rangesOf({ id, amended }: Segment, ranges: TokenRange[]): BlockRange[] {
  const inPart = (part: number) => ranges.map(({ from, to }) => ({ segment: id, part, ...keyRange(from, to) }));
  return amended === 0 ? inPart(WORDS) : [...inPart(WORDS), ...inPart(AMENDED), { segment: id, part: RESTATED, from: 0, to: END }];
}

/** Where a word stands: in the text, in title and tags, in the rest. */
type Fields = [text: ArticleSet, top: ArticleSet, rest: ArticleSet];

/** What was read of a segment, range by range. */
class SegmentReader {
  readonly #fields = new Map<string, Fields>();

  constructor(segment: Segment, ranges: TokenRange[], blocks: unknown[][]) {
    const { size, amended } = segment;
    const [marks] = amended > 0 ? unsealRange(blocks.at(-1) ?? [], 0, END) : [];
    const restated = marks && ArticleSet.fromBytes(marks, size);
    for (const [i, range] of ranges.entries()) {
      const fields = readFields(size, range, blocks[i] ?? []);
      if (restated) {
        const amendments = readFields(size, range, blocks[ranges.length + i] ?? []);
        for (const field of [TOP, REST] as const) fields[field].subtract(restated).unite(amendments[field]);
      }
      this.#fields.set(nameOf(range), fields);
    }
  }

  fieldsOf(range: TokenRange): Fields {
    return this.#fields.get(nameOf(range)) as Fields;
  }
}

function readFields(size: number, range: TokenRange, blocks: unknown[]): Fields {
  const { from, to } = keyRange(range.from, range.to);
  const fields: Fields = [new ArticleSet(size), new ArticleSet(size), new ArticleSet(size)];
  for (const bytes of unsealRange(blocks, from, to)) {
    readBlock(bytes, size, from, to, (key, count, read) => {
      const set = fields[keyField(key)];
      for (let i = 0; i < count; i++) set?.add(read());
    });
  }
  return fields;
}

function matchSegment(segment: Segment, terms: QueryPlan['terms'], reader: SegmentReader): SegmentMatches {
  const all = ArticleSet.full(segment.size);
  const top = ArticleSet.full(segment.size);
  let hasWords = false;
  for (const { term, plan } of terms) {
    const found = matchTerm(segment, plan, reader);
    if (term.isNot) {
      // What may have the word is looked at; only what surely has it is left out at once. A title shares its field with the tags.
      if (plan.isExact && found && !term.inTitle) all.subtract(found.any);
      continue;
    }
    hasWords = true;
    if (!found) continue;
    all.intersect(term.inTitle ? found.top : found.any);
    top.intersect(found.top);
  }
  return { segment, all, top: hasWords ? top.intersect(all) : new ArticleSet(segment.size) };
}

// All parts of a word stand in one field.
function matchTerm(segment: Segment, { ranges }: TermPlan, reader: SegmentReader): { any: ArticleSet; top: ArticleSet } | undefined {
  if (ranges.length === 0) return undefined;
  const fields = [0, 1, 2].map(() => ArticleSet.full(segment.size));
  for (const range of ranges) {
    const found = reader.fieldsOf(range);
    for (const [i, field] of fields.entries()) field.intersect(found[i] as ArticleSet);
  }
  const [text, top, rest] = fields as Fields;
  return { any: text.unite(top).unite(rest), top };
}
