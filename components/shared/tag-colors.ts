import { useEffect, useState } from 'preact/hooks';
import type { TagColor, TagColors } from '../../utils/model/tag-colors';
import { getTagColors } from '../../utils/store/tag-colors';
import { watch } from '../../utils/store/watch';

let colors: TagColors = {};
let stop: (() => void) | undefined;
const listeners = new Set<() => void>();

/** The colour of a tag: its own, or that of the nearest tag above it. */
export function colorOf(tag: string, given: TagColors): TagColor | undefined {
  for (let name = tag; name; name = name.slice(0, Math.max(0, name.lastIndexOf('/')))) {
    if (Object.hasOwn(given, name)) return given[name];
  }
  return undefined;
}

/** The colours of all tags, kept up to date. All that ask share one query. */
export function useTagColors(): TagColors {
  const [known, setKnown] = useState(colors);
  useEffect(() => listen(() => setKnown(colors)), []);
  return known;
}

/** The colour of one tag; drawn again only when that one changes. */
export function useTagColor(tag: string): TagColor | undefined {
  const [, setColor] = useState<TagColor>();
  useEffect(() => listen(() => setColor(colorOf(tag, colors))), [tag]);
  return colorOf(tag, colors);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  listener();
  stop ??= watch(
    getTagColors,
    (value) => {
      colors = value;
      for (const tell of listeners) tell();
    },
    // Without their colours tags are what they were.
    () => {},
  );
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    stop?.();
    stop = undefined;
  };
}
