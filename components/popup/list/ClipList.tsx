import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useKeys } from '../use-keys';
import './ClipList.css';
import { type Clip, ClipRow } from './ClipRow';

interface ClipListProps {
  label: string;
  clips: Clip[];
  /** More or others may come. */
  isBusy?: boolean;
  /** Behind the last row. */
  children?: ComponentChildren;
}

/** Kept articles as a real list, walked with j and k or the arrow keys; only the current row is a stop for Tab. */
export function ClipList({ label, clips, isBusy, children }: ClipListProps) {
  const list = useRef<HTMLUListElement>(null);
  const [current, setCurrent] = useState(0);
  const first = clips[0]?.article.id;
  useEffect(() => setCurrent(0), [first]);

  function go(step: number) {
    const rows = list.current?.querySelectorAll<HTMLElement>('.clip') ?? [];
    const isInside = list.current?.contains(document.activeElement) ?? false;
    // The first press goes to the row that Tab would have found.
    const next = isInside ? current + step : current;
    rows[Math.max(0, Math.min(rows.length - 1, next))]?.focus();
  }
  useKeys({ j: () => go(1), k: () => go(-1), ArrowDown: () => go(1), ArrowUp: () => go(-1) });

  return (
    <div class="clips" aria-busy={isBusy}>
      <ul ref={list} aria-label={label}>
        {clips.map((clip, index) => (
          <ClipRow
            key={clip.article.id}
            clip={clip}
            isCurrent={index === Math.min(current, clips.length - 1)}
            onFocus={() => setCurrent(index)}
          />
        ))}
      </ul>
      {children}
    </div>
  );
}
