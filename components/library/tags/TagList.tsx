import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../utils/i18n';
import type { TagColors } from '../../../utils/model/tag-colors';
import { isTyping } from '../use-shortcuts';
import { type LineMode, TagLine } from './TagLine';
import { tagKeyOf } from './tag-keys';
import type { TagRow } from './tag-rows';
import { useFixedRows } from './use-fixed-rows';
import type { TagActs } from './use-tag-acts';

/** Height of a line in pixels, as the style sheet has it. */
const LINE = 40;

interface TagListProps {
  rows: TagRow[];
  colors: TagColors;
  acts: Pick<TagActs, 'color' | 'remove'>;
  /** Asks before a tag is deleted, where that is much. */
  isSure: (row: TagRow) => Promise<boolean>;
  onFold: (tag: string, isFolded: boolean) => void;
  onRename: (from: string, to: string) => void;
  /** The line to go to once it is there: a tag under its new name. */
  awaited?: string;
}

/** The lines of the page of tags. One tab stop; only the lines near the screen are drawn. */
export function TagList({ rows, colors, acts, isSure, onFold, onRename, awaited }: TagListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<string>();
  const [mode, setMode] = useState<LineMode>();
  const wanted = useRef<string>(undefined);
  const lastAt = useRef(0);
  const { from, to } = useFixedRows(scroller, rows.length, LINE);

  const found = rows.findIndex(({ tag }) => tag === active);
  const at = found >= 0 ? found : Math.min(lastAt.current, rows.length - 1);
  lastAt.current = Math.max(0, at);
  const current = rows[at];
  const link = (tag: string) =>
    scroller.current?.querySelector<HTMLElement>(`[data-tag="${CSS.escape(tag)}"] :is(.tags-name, .tags-name-field)`);

  const goTo = (index: number) => {
    const row = rows[Math.max(0, Math.min(index, rows.length - 1))];
    const box = scroller.current;
    if (!row || !box) return;
    const top = rows.indexOf(row) * LINE;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top + LINE > box.scrollTop + box.clientHeight) box.scrollTop = top + LINE - box.clientHeight;
    wanted.current = row.tag;
    setMode(undefined);
    setActive(row.tag);
    link(row.tag)?.focus({ preventScroll: true });
  };
  // A line that is drawn only now, or a name that is new, takes the focus that was meant for it.
  useLayoutEffect(() => {
    const element = wanted.current !== undefined && link(wanted.current);
    if (!element) return;
    wanted.current = undefined;
    // Who has gone on to something else, as from a name to the search field, is not called back.
    const { activeElement: focused } = document;
    if (focused && focused !== document.body && !scroller.current?.contains(focused)) return;
    element.focus({ preventScroll: true });
  });
  useLayoutEffect(() => {
    const index = rows.findIndex(({ tag }) => tag === awaited);
    if (index >= 0) goTo(index);
  }, [awaited, rows.some(({ tag }) => tag === awaited)]);

  const setModeOf = (tag: string, next: LineMode) => {
    setActive(tag);
    setMode(next);
    if (!next) wanted.current = tag;
  };
  const remove = async (row: TagRow) => {
    if (!(await isSure(row))) return;
    wanted.current = (rows[rows.indexOf(row) + 1] ?? rows[rows.indexOf(row) - 1])?.tag;
    setActive(wanted.current);
    void acts.remove(row.tag);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (isTyping(event) || event.isComposing || !current) return;
    const key = tagKeyOf(event);
    if (!key) return;
    event.preventDefault();
    event.stopPropagation();
    const does: Record<typeof key, () => void> = {
      next: () => goTo(at + 1),
      previous: () => goTo(at - 1),
      first: () => goTo(0),
      last: () => goTo(rows.length - 1),
      fold: () => {
        if (current.isParent && !current.isFolded) onFold(current.tag, true);
        else if (current.depth > 0) goTo(rows.findIndex(({ tag }) => tag === current.tag.slice(0, current.tag.lastIndexOf('/'))));
      },
      unfold: () => (current.isFolded ? onFold(current.tag, false) : current.isParent && goTo(at + 1)),
      rename: () => setModeOf(current.tag, 'name'),
      color: () => setModeOf(current.tag, 'color'),
      delete: () => !event.repeat && void remove(current),
    };
    does[key]();
  };

  const drawn = rows.slice(from, to).map((row, i) => ({ row, index: from + i }));
  // The line with the focus stays, however far it was scrolled away.
  if (current && (at < from || at >= to)) drawn.push({ row: current, index: at });
  return (
    <div ref={scroller} class="tags-scroll">
      <ul class="tags-list" aria-label={t('library_tags')} style={{ height: `${rows.length * LINE}px` }} onKeyDown={onKeyDown}>
        {drawn.map(({ row, index }) => (
          <TagLine
            key={row.tag}
            row={row}
            at={index}
            total={rows.length}
            top={index * LINE}
            isActive={row === current}
            mode={row.tag === active ? mode : undefined}
            color={colors[row.tag]}
            onMode={(next) => setModeOf(row.tag, next)}
            onFold={() => onFold(row.tag, !row.isFolded)}
            onFocus={() => setActive(row.tag)}
            onRename={(name) => onRename(row.tag, name)}
            onColor={(color) => {
              setModeOf(row.tag, undefined);
              void acts.color(row.tag, color);
            }}
            onDelete={() => void remove(row)}
          />
        ))}
      </ul>
    </div>
  );
}
