import { useMemo } from 'preact/hooks';
import { uiLanguage } from '../../../utils/i18n';
import { type CountedCollection, listCollections } from '../../../utils/store';
import { useLiveQuery } from '../../hooks/use-live-query';

/** All collections by name, as the user's language orders names; `第2期` comes before `第12期`. None while they are being read. */
export function useCollections(): CountedCollection[] | undefined {
  const all = useLiveQuery(listCollections, []);
  const value = all.state === 'ready' ? all.value : undefined;
  return useMemo(() => value && byName(value), [value]);
}

/** The same in the order of names. */
export function byName<T extends { name: string }>(collections: readonly T[]): T[] {
  const order = new Intl.Collator(uiLanguage(), { numeric: true });
  return [...collections].sort((a, b) => order.compare(a.name, b.name));
}
