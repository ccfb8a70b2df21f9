import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Address, formatAddress, parseAddress } from './address';

/** Shows another view. `replace` leaves no step behind in the history, for changes made while typing. */
export type Go = (address: Address, options?: { replace?: boolean }) => void;

/** The view that the page's address holds, and the way to another one. Back, reload and bookmarks go the same way. */
export function useAddress(): [Address, Go] {
  const [hash, setHash] = useState(location.hash);

  useEffect(() => {
    const read = () => setHash(location.hash);
    window.addEventListener('hashchange', read);
    window.addEventListener('popstate', read);
    // The address may have changed between the first drawing and now.
    read();
    return () => {
      window.removeEventListener('hashchange', read);
      window.removeEventListener('popstate', read);
    };
  }, []);

  const go = useCallback<Go>((address, { replace = false } = {}) => {
    const next = formatAddress(address);
    if (next === location.hash) return;
    if (replace) history.replaceState(null, '', next);
    else history.pushState(null, '', next);
    setHash(next);
  }, []);

  return [parseAddress(hash), go];
}
