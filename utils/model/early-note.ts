/** What can be written about a highlight. */
interface Written {
  note: string;
  tags: string[];
}

/** What was written before it was known what the highlight has already: neither takes the other's place. */
export function joinEarly(known: Written, { note = '', tags }: Partial<Written>): Partial<Written> {
  return {
    ...(note && { note: joinNotes(known.note, note) }),
    ...(tags && { tags: [...new Set([...known.tags, ...tags])] }),
  };
}

// Letters may overtake each other: a longer state of the same words is no second note, and a shorter one nothing new.
function joinNotes(known: string, early: string): string {
  if (early.startsWith(known)) return early;
  return known.startsWith(early) ? known : `${known}\n${early}`;
}
