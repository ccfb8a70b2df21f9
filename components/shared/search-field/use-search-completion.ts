import { useEffect, useRef, useState } from 'preact/hooks';
import type { Completable } from './complete-query';
import type { SearchOption } from './completion-options';

/** What the field shows below itself, and what it does with keys. */
export interface SearchCompletion {
  options: SearchOption[];
  /** Which option the arrow keys are on; -1 for none, as long as the person only types. */
  active: number;
  /** To be told of every change of the text or the caret. */
  follow: (text: string, caret: number) => void;
  /** Takes a key that is meant for the options; false where it is the field's own. */
  takeKey: (event: KeyboardEvent, input: HTMLInputElement) => boolean;
  pick: (option: SearchOption, input: HTMLInputElement) => void;
  close: () => void;
  /** Begins anew with what is in the library now; what is needed is loaded only then. */
  begin: () => void;
}

type Kit = typeof import('./completion-kit');

/** Completions for a search field. `onText` gets the query with a completion in it, and whether the person is still in the middle of it. */
export function useSearchCompletion(onText: (text: string, caret: number) => void): SearchCompletion {
  const [shown, setShown] = useState<{ at: Completable; options: SearchOption[] }>();
  const [active, setActive] = useState(-1);
  const kit = useRef<Promise<Kit>>(undefined);
  const source = useRef<InstanceType<Kit['SearchOptions']>>(undefined);
  // Answers that come late belong to a text that is no longer there.
  const turn = useRef(0);
  useEffect(
    () => () => {
      turn.current += 1;
    },
    [],
  );

  function close() {
    turn.current += 1;
    setShown(undefined);
    setActive(-1);
  }
  function load(): Promise<Kit> {
    kit.current ??= import('./completion-kit');
    return kit.current;
  }
  /** Offers what completes the text at the caret; where that is nothing and the person asked, all fields. */
  async function offer(text: string, caret: number, { isAsked = false } = {}) {
    turn.current += 1;
    const mine = turn.current;
    const { anyFieldAt, completableAt, SearchOptions } = await load();
    source.current ??= new SearchOptions();
    const places = [completableAt(text, caret), isAsked ? anyFieldAt(text, caret) : undefined];
    for (const at of places) {
      // A library that cannot be read says so where its articles would be; here there is just nothing to offer.
      const options = at ? await source.current.optionsFor(at).catch(() => []) : [];
      if (mine !== turn.current) return;
      setActive(-1);
      setShown(at && options.length > 0 ? { at, options } : undefined);
      if (options.length > 0) return;
    }
  }
  async function pick({ insert }: SearchOption, input: HTMLInputElement) {
    if (!shown) return;
    const { at } = shown;
    close();
    const done = (await load()).complete(input.value, at, insert);
    onText(done.text, done.caret);
  }

  const options = shown?.options ?? [];
  return {
    options,
    active,
    close,
    pick: (option, input) => void pick(option, input),
    begin: () => {
      source.current = undefined;
      void load();
    },
    follow: (text, caret) => void offer(text, caret),
    takeKey(event, input) {
      const { key } = event;
      if (key === 'ArrowDown' && event.altKey) {
        void offer(input.value, input.selectionStart ?? input.value.length, { isAsked: true });
        return true;
      }
      if (options.length === 0) return false;
      if (key === 'ArrowDown') setActive((active + 1) % options.length);
      else if (key === 'ArrowUp') setActive((active < 1 ? options.length : active) - 1);
      else if (key === 'Escape') close();
      else if ((key === 'Enter' || key === 'Tab') && !event.shiftKey && options[active]) void pick(options[active], input);
      else return false;
      return true;
    },
  };
}
