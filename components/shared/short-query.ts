const SHOWN = 60;

/** As much of a search as is said again in a sentence, never cut inside a character. */
export function shortQuery(query: string): string {
  return query.length > SHOWN ? `${query.slice(0, SHOWN).replace(/[\ud800-\udbff]$/, '')}…` : query;
}
