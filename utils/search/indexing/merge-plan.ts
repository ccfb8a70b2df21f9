import { countBySeq, type SearchState, type Segment } from '../../store';

/** So many segments of one size become one: fewer would be written more often, more would be read by every search. */
const FAN_OUT = 8;
const SMALLEST = 256;

/** A segment is written anew when this part of it is gone. */
const STALE = 0.25;

function levelOf({ size }: Segment): number {
  return Math.max(0, Math.floor(Math.log2(size / SMALLEST) / Math.log2(FAN_OUT)));
}

/** The segments that should become one: neighbours, none of them much larger than the others; small ones first. */
export function findMerge(segments: Segment[]): Segment[] | undefined {
  const highest = Math.max(0, ...segments.map(levelOf));
  for (let level = 0; level <= highest; level++) {
    let run: Segment[] = [];
    for (const segment of segments) {
      if (levelOf(segment) > level) run = [];
      else run.push(segment);
      if (run.length === FAN_OUT) return run;
    }
  }
  return undefined;
}

/** A segment of which much is gone, or that is amended all over: written anew it gives back the room. */
export async function findWorn({ segments }: SearchState): Promise<Segment | undefined> {
  for (const segment of segments) {
    const live = await countBySeq(segment.minSeq, segment.maxSeq);
    if (segment.size - live > segment.size * STALE || segment.amended > segment.size / 2) return segment;
  }
  return undefined;
}
