/**
 * The product's own anchoring behind the interface of the scorer: `describe(range)` and `resolve(document, selectors)`. Bundled for the browser,
 * so nothing reachable from here may need an extension.
 */
import {
  describe as describeRange,
  indexText,
  loadVariants,
  rangeOf,
  resolve as resolveAll,
  type StoredSelectors,
} from '../../utils/anchor';

export const describe = (range: Range) => describeRange(indexText(document.body), range);

export async function resolve(page: Document, selectors: unknown[]): Promise<(Range | null)[]> {
  const index = indexText(page.body);
  const resolutions = await resolveAll(index, selectors as (StoredSelectors | null)[], { variants: loadVariants });
  return resolutions.map((one) => (one.state === 'lost' ? null : rangeOf(index, one.found)));
}
