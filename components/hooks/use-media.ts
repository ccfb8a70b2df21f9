import { useEffect, useState } from 'preact/hooks';

/** Whether the window is as the media query asks, as long as it is. */
export function useMedia(query: string): boolean {
  const [isSo, setSo] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    // Paper has another size than the window: what is printed must not be drawn anew meanwhile.
    const update = () => matchMedia('print').matches || setSo(media.matches);
    update();
    media.addEventListener('change', update);
    return () => media.removeEventListener('change', update);
  }, [query]);
  return isSo;
}
