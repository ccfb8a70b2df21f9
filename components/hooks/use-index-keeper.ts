import { useEffect } from 'preact/hooks';

/** After the page's own first reads. */
const DELAY_MS = 1500;

/**
 * Keeps the search index up to date while the page is open: an import or an upgrade leaves more to do than the background's short life allows.
 */
export function useIndexKeeper(): void {
  useEffect(() => {
    let stop = () => {};
    let isGone = false;
    const timer = setTimeout(async () => {
      const { keepIndex } = await import('../../utils/search');
      if (!isGone) stop = keepIndex();
    }, DELAY_MS);
    return () => {
      isGone = true;
      clearTimeout(timer);
      stop();
    };
  }, []);
}
