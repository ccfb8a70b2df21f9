import { useState } from 'preact/hooks';
import { completeTag } from '../../utils/model/tags';
import type { Suggestion } from './TagField';

/** Which completions a tag field shows and which one the arrow keys are on (-1: none). */
export function useCompletion(typed: string, suggestions: Suggestion[], value: string[]) {
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const options = isOpen ? completeTag(typed, suggestions, value) : [];

  function close() {
    setOpen(false);
    setActive(-1);
  }
  function open() {
    setOpen(true);
    setActive(-1);
  }
  /** Moves by one, round the end; opens the list when it was closed. */
  function move(step: 1 | -1) {
    if (!isOpen) return open();
    if (options.length > 0) setActive((active + step + options.length + (active < 0 && step < 0 ? 1 : 0)) % options.length);
  }

  return { options, active: Math.min(active, options.length - 1), open, close, move };
}
