import { useEffect, useState } from 'preact/hooks';
import { queryWords } from '../../../utils/search/query';
import { loadVariants } from '../../../utils/search/variants';

const NONE: readonly string[] = [];

/** The words of the search that led here, folded as the library's search folds them: with the table of variants, so that 工會 is painted where 工会 was meant. */
export function useSearchWords(query: string | undefined): readonly string[] {
  const [words, setWords] = useState<readonly string[]>(NONE);
  useEffect(() => {
    if (!query) return setWords(NONE);
    let isWanted = true;
    const read = () => isWanted && setWords(queryWords(query));
    // Without the table what is written alike is found all the same.
    loadVariants().then(read, read);
    return () => {
      isWanted = false;
    };
  }, [query]);
  return words;
}
