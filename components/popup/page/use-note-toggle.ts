import { useState } from 'preact/hooks';

/** Whether the note field is there: always when there is a note, else on demand; on demand it takes the focus. */
export function useNoteToggle(note: string) {
  const [wanted, setWanted] = useState<boolean>();
  const isOpen = wanted ?? note !== '';
  return { isOpen, isWanted: wanted === true, toggle: () => setWanted(!isOpen) };
}
