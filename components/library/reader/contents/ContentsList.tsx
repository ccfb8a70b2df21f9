import { useLayoutEffect, useRef } from 'preact/hooks';
import './ContentsList.css';
import type { Contents } from './use-contents';

/** The headings of the text. ↑ ↓ (or j k) move, Enter goes there. */
export function ContentsList({ contents, lang }: { contents: Contents; lang?: string }) {
  const list = useRef<HTMLOListElement>(null);
  const { headings, current } = contents;
  useLayoutEffect(() => {
    const start = list.current?.querySelectorAll('button')[Math.max(0, current)];
    start?.focus();
    start?.scrollIntoView({ block: 'nearest' });
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const all = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const to: Record<string, number> = {
      ArrowDown: at + 1,
      j: at + 1,
      ArrowUp: at - 1,
      k: at - 1,
      Home: 0,
      End: all.length - 1,
      PageDown: at + 10,
      PageUp: at - 10,
    };
    const next = to[event.key];
    if (next === undefined) return;
    event.preventDefault();
    all[Math.max(0, Math.min(all.length - 1, next))]?.focus();
  };

  return (
    <ol ref={list} class="contents" lang={lang} onKeyDown={onKeyDown}>
      {headings.map((heading, index) => (
        <li key={index}>
          <button
            type="button"
            class={`contents-entry is-level-${Math.min(4, heading.level)}`}
            dir="auto"
            aria-current={index === current ? 'location' : undefined}
            onClick={() => contents.go(heading)}
          >
            {heading.text}
          </button>
        </li>
      ))}
    </ol>
  );
}
