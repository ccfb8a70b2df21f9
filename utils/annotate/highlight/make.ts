import type { PageHighlight } from '../../messaging';
import { UnionclipError } from '../../model/errors';
import { type HighlightColor, MAX_QUOTE } from '../../model/highlight';
import { describeRange } from './anchoring';
import type { Selected } from './selection';

/** A highlight that was just made, and where. */
export interface Made {
  highlight: PageHighlight;
  range: Range;
}

/**
 * A highlight for each range that is selected.
 * @throws UnionclipError 'nothing-selected' where nothing that can be seen is in it; 'highlight-too-long'
 */
export function makeHighlights({ ranges }: Selected, color: HighlightColor, newId: () => string): Made[] {
  const made = ranges.flatMap((range) => {
    const described = describeRange(range);
    if (!described) return [];
    const { selectors } = described;
    if (selectors[0].exact.length > MAX_QUOTE) throw new UnionclipError('highlight-too-long');
    return [{ highlight: { id: newId(), selectors, color, hasNote: false }, range: described.range }];
  });
  if (made.length === 0) throw new UnionclipError('nothing-selected');
  return made;
}
