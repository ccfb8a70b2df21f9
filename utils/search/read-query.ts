import { getHighlightSettings } from '../store';
import { parseQuery } from './query';
import { scanQuery } from './query-tokens';
import type { Query } from './query-types';

/** `parseQuery` with the names that the person gave to colours, which are asked for only where a query speaks of colours. */
export async function readQuery(text: string): Promise<Query> {
  if (!scanQuery(text).some(({ field }) => field === 'color')) return parseQuery(text);
  const { names } = await getHighlightSettings();
  return parseQuery(text, { colorNames: names });
}
