import { DamagedIndexError } from './seal';

/** An article of a segment. */
export interface Doc {
  id: string;
  /** Of the text that was indexed: where the article has another by now, the entry is out of date. */
  seq: number;
  /** Of the clip, in milliseconds. */
  time: number;
}

/** So many articles stand in one block: a search that finds few reads little. */
export const DOCS_PER_BLOCK = 32;

type Written = [ids: string[], time: number, times: number[], seq: number, seqs: number[]];

/** The block of some articles. Times and numbers are written as distances: they are short then. */
export function writeDocs(docs: Doc[]): Uint8Array {
  const [{ time = 0, seq = 0 } = {}] = docs;
  const written: Written = [
    docs.map(({ id }) => id),
    time,
    docs.map((doc, i) => (docs[i - 1]?.time ?? time) - doc.time),
    seq,
    docs.map((doc, i) => (docs[i - 1]?.seq ?? seq) - doc.seq),
  ];
  return new TextEncoder().encode(JSON.stringify(written));
}

/** The articles of a block. */
export function readDocs(bytes: Uint8Array): Doc[] {
  const [ids, firstTime, times, firstSeq, seqs] = JSON.parse(new TextDecoder().decode(bytes)) as Written;
  if (ids.length !== times.length || ids.length !== seqs.length) throw new DamagedIndexError('a list of articles is cut short');
  let [time, seq] = [firstTime, firstSeq];
  return ids.map((id, i) => {
    time -= times[i] as number;
    seq -= seqs[i] as number;
    return { id, seq, time };
  });
}
