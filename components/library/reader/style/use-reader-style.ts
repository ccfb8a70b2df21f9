import { useCallback, useEffect, useLayoutEffect, useState } from 'preact/hooks';
import '../../../shared/tokens-sepia.css';
import { dressTheme, isStyleKey, keepStyle, type ReaderStyle, readStyle } from './reader-style';

const CHANGED = 'unionclip:reader-style';

/** How articles are set, and the way to change it: what is changed in one place is seen in all, in other windows too. */
export function useReaderStyle(): [ReaderStyle, (change: Partial<ReaderStyle>) => void] {
  const [style, setStyle] = useState(readStyle);
  useEffect(() => {
    const onChange = (event: Event) => setStyle((event as CustomEvent<ReaderStyle>).detail);
    const onStorage = ({ key }: StorageEvent) => isStyleKey(key) && setStyle(readStyle());
    window.addEventListener(CHANGED, onChange);
    window.addEventListener('storage', onStorage);
    return () => {
      window.removeEventListener(CHANGED, onChange);
      window.removeEventListener('storage', onStorage);
    };
  }, []);
  const change = useCallback(
    (part: Partial<ReaderStyle>) => {
      const next = { ...style, ...part };
      keepStyle(next);
      window.dispatchEvent(new CustomEvent(CHANGED, { detail: next }));
    },
    [style],
  );
  return [style, change];
}

/** Draws the whole page in the theme that was chosen. */
export function usePageTheme(): void {
  const [style] = useReaderStyle();
  useLayoutEffect(() => dressTheme(document.documentElement, style), [style.theme]);
}
