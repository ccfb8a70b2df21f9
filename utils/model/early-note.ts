/** What can be written about a highlight. */
interface Written {
  note: string;
  tags: string[];
}

/** What was written before it was known what the highlight has already: neither takes the other's place. */
export function joinEarly(known: Written, early: Partial<Written>): Partial<Written> {
  const isMore = early.note && known.note && early.note !== known.note;
  return {
    ...(early.note && { note: isMore ? `${known.note}\n${early.note}` : early.note }),
    ...(early.tags && { tags: [...new Set([...known.tags, ...early.tags])] }),
  };
}
