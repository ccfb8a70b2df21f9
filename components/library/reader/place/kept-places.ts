import type { Place } from './place';

/** Where an article was left, and how much of it lay behind. */
export interface KeptPlace extends Place {
  /** Of the whole, from 0 to 1. */
  progress: number;
}

const KEY = 'library.places';
/** Some 20 KB. Who left more articles in the middle begins the oldest of them anew. */
const MOST = 500;

type Entry = [id: string, block: number, share: number, progress: number];

/**
 * Where the article was left, on this machine. It is no part of the library: kept beside it, in the browser's own small store, so that reading is no edit and
 * a backup is not out of date because of it.
 */
export function readPlace(id: string): KeptPlace | undefined {
  const entry = read().find(([one]) => one === id);
  return entry && { block: entry[1], share: entry[2], progress: entry[3] };
}

/** Keeps a place, or forgets it: the article was read to its end, or is at its beginning. */
export function keepPlace(id: string, place: KeptPlace | undefined): void {
  const entries = read();
  const others = entries.filter(([one]) => one !== id);
  if (!place && others.length === entries.length) return;
  if (place) others.push([id, place.block, place.share, Math.round(place.progress * 1000) / 1000]);
  try {
    localStorage.setItem(KEY, JSON.stringify(others.slice(-MOST)));
  } catch {
    // A place that cannot be kept is looked for by hand.
  }
}

function read(): Entry[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isEntry) : [];
  } catch {
    return [];
  }
}

function isEntry(value: unknown): value is Entry {
  return Array.isArray(value) && typeof value[0] === 'string' && value.slice(1, 4).every(Number.isFinite) && value.length === 4;
}
