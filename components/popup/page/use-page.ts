import { useEffect, useState } from 'preact/hooks';
import { type Page, readPage } from './read-page';

/** The page that the popup was opened on; undefined while it is read. `reload` reads it again. */
export function usePage(): { page: Page | undefined; reload: () => void } {
  const [page, setPage] = useState<Page>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isGone = false;
    setPage(undefined);
    readPage().then((read) => !isGone && setPage(read));
    return () => {
      isGone = true;
    };
  }, [attempt]);
  return { page, reload: () => setAttempt(attempt + 1) };
}
