import { useEffect, useState } from 'preact/hooks';

/** `wide`: filters, list and reader; `middle`: list and reader; `narrow`: one at a time. */
export type Layout = 'wide' | 'middle' | 'narrow';

const WIDE = '(min-width: 1080px)';
const MIDDLE = '(min-width: 720px)';

/** How many panes there is room for. */
export function useLayout(): Layout {
  const [layout, setLayout] = useState(read);
  useEffect(() => {
    const queries = [matchMedia(WIDE), matchMedia(MIDDLE)];
    // Paper is narrower than the window: what is printed must not be drawn anew meanwhile.
    const update = () => matchMedia('print').matches || setLayout(read());
    for (const query of queries) query.addEventListener('change', update);
    return () => {
      for (const query of queries) query.removeEventListener('change', update);
    };
  }, []);
  return layout;
}

function read(): Layout {
  if (matchMedia(WIDE).matches) return 'wide';
  return matchMedia(MIDDLE).matches ? 'middle' : 'narrow';
}
