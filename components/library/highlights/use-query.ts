import { useEffect, useState } from 'preact/hooks';
import { parseQuery } from '../../../utils/search/query';
import type { Query } from '../../../utils/search/query-types';
import { readQuery } from '../../../utils/search/read-query';
import { loadVariants } from '../../../utils/search/variants';

interface ReadQuery {
  text: string;
  query: Query;
}

const NOTHING: ReadQuery = { text: '', query: parseQuery('') };

/** What was typed, read as a search once the table of variants is there; the former one until then. */
export function useQuery(text: string): ReadQuery {
  const [read, setRead] = useState(NOTHING);
  useEffect(() => {
    if (!text) return setRead(NOTHING);
    let isWanted = true;
    const take = (query: Query) => isWanted && setRead({ text, query });
    // Without the table, or the names of colours, the rest of it holds all the same.
    loadVariants()
      .catch(() => {})
      .then(() => readQuery(text))
      .then(take, () => take(parseQuery(text)));
    return () => {
      isWanted = false;
    };
  }, [text]);
  return text ? read : NOTHING;
}
