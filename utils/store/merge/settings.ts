import { isSame } from '../../model/canonical-json';
import { readTagColors } from '../../model/tag-colors';
import { readSearches, SAVED_SEARCHES_KEY } from '../saved-searches';
import { TAG_COLORS_KEY } from '../tag-colors';
import type { Setting } from '../types';

/** What of a dump's settings is to be stored: ours stay as they are, but lists that grow by hand are united. */
export function mergeSettings(mine: (Setting | undefined)[], theirs: Setting[]): Setting[] {
  return theirs.flatMap((setting, i) => {
    const own = mine[i];
    if (!own) return [setting];
    const united = unite(own, setting);
    return isSame(united, own) ? [] : [united];
  });
}

function unite(mine: Setting, theirs: Setting): Setting {
  if (mine.key === TAG_COLORS_KEY) return { ...mine, value: { ...readTagColors(theirs.value), ...readTagColors(mine.value) } };
  if (mine.key !== SAVED_SEARCHES_KEY) return mine;
  const searches = readSearches(mine.value);
  const ids = new Set(searches.map(({ id }) => id));
  return { ...mine, value: [...searches, ...readSearches(theirs.value).filter(({ id }) => !ids.has(id))] };
}
