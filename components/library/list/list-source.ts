import { uiLanguage } from '../../../utils/i18n';
import { type ArticleFilter, getSources, listIds } from '../../../utils/store';
import type { ListSort } from '../list-filter';

interface IdsOptions {
  sort?: ListSort;
  group: 'day' | 'source' | 'none';
  signal: AbortSignal;
}

/** The ids of all articles of a list, in its order: under sources where it has those as headings, and there in the order of the list. */
export async function readIds(filter: ArticleFilter, { sort, group, signal }: IdsOptions): Promise<string[]> {
  const ids = await listIds(filter, sort, signal);
  return group === 'source' ? bySource(ids, await getSources(signal), uiLanguage()) : ids;
}

/** The ids under their sources, the sources by name, what has none at the end. */
export function bySource(ids: readonly string[], sources: ReadonlyMap<string, string>, locale?: string): string[] {
  const groups = new Map<string, string[]>();
  for (const id of ids) {
    const source = sources.get(id) ?? '';
    const group = groups.get(source);
    if (group) group.push(id);
    else groups.set(source, [id]);
  }
  const order = new Intl.Collator(locale, { numeric: true });
  const names = [...groups.keys()].sort((a, b) => Number(!a) - Number(!b) || order.compare(a, b) || (a < b ? -1 : 1));
  return names.flatMap((name) => groups.get(name) ?? []);
}
