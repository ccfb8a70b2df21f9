import { ChevronDown, ChevronRight, Highlighter, Palette, Pencil, Trash2 } from 'lucide';
import { formatNumber, t, tn } from '../../../utils/i18n';
import type { TagColor } from '../../../utils/model/tag-colors';
import { Icon } from '../../shared/Icon';
import { TagDot } from '../../shared/TagDot';
import { formatAddress } from '../address';
import { ColorMenu } from './ColorMenu';
import { TagNameField } from './TagNameField';
import type { TagRow } from './tag-rows';

/** What is open on a line. */
export type LineMode = 'name' | 'color' | undefined;

interface TagLineProps {
  row: TagRow;
  /** Its place among all lines, and their number. */
  at: number;
  total: number;
  top: number;
  isActive: boolean;
  mode: LineMode;
  color?: TagColor;
  onMode: (mode: LineMode) => void;
  onFold: () => void;
  onFocus: () => void;
  onRename: (name: string) => void;
  onColor: (color?: TagColor) => void;
  onDelete: () => void;
}

/** One tag: its colour, its name, the number of its articles, and what can be done with it. */
export function TagLine({ row, at, total, top, isActive, mode, color, ...on }: TagLineProps) {
  const { tag, label, count, marks, depth, isParent, isFolded } = row;
  const tabIndex = isActive ? 0 : -1;
  const act = (name: string, icon: typeof Pencil, onClick: () => void) => (
    <button type="button" class="icon" tabIndex={tabIndex} onClick={onClick} aria-label={`${name}: ${tag}`} title={name}>
      <Icon icon={icon} />
    </button>
  );
  return (
    <li
      class={`tags-line ${isActive ? 'is-active' : ''} ${mode ? 'is-open' : ''}`}
      data-tag={tag}
      aria-posinset={at + 1}
      aria-setsize={total}
      style={{ top: `${top}px`, paddingInlineStart: `${Math.min(depth, 6) * 18}px` }}
    >
      {isParent ? (
        <button
          type="button"
          class="icon tags-fold"
          tabIndex={-1}
          aria-expanded={!isFolded}
          aria-label={t('tags_below', tag)}
          onClick={on.onFold}
        >
          <Icon icon={isFolded ? ChevronRight : ChevronDown} />
        </button>
      ) : (
        <span class="tags-fold" />
      )}
      {mode === 'name' ? (
        <TagNameField tag={tag} onRename={on.onRename} onLeave={() => on.onMode(undefined)} />
      ) : (
        <a
          class="tags-name"
          href={formatAddress({ screen: { name: count > 0 || marks === 0 ? 'list' : 'highlights' }, filter: { tag } })}
          tabIndex={tabIndex}
          title={tag}
          onFocus={on.onFocus}
          // The mouse goes there with a click and renames with two.
          onDblClick={() => on.onMode('name')}
        >
          <TagDot tag={tag} />
          <bdi>{label}</bdi>
          {label !== tag && <span class="visually-hidden"> ({tag})</span>}
          {marks > 0 && (
            <span class="tags-marks" title={tn('library_highlightCount', marks)}>
              <Icon icon={Highlighter} />
              <span aria-hidden="true">{formatNumber(marks)}</span>
              <span class="visually-hidden">{tn('library_highlightCount', marks)}</span>
            </span>
          )}
          <span class="count">{formatNumber(count)}</span>
        </a>
      )}
      <span class="tags-acts">
        {act(t('tags_rename'), Pencil, () => on.onMode('name'))}
        <span class="tags-color">
          <button
            type="button"
            class="icon"
            tabIndex={tabIndex}
            aria-haspopup="menu"
            aria-expanded={mode === 'color'}
            aria-label={`${t('tags_color')}: ${tag}`}
            title={t('tags_color')}
            // Before the menu loses the focus, which would close it just to be opened again.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => on.onMode(mode === 'color' ? undefined : 'color')}
          >
            <Icon icon={Palette} />
          </button>
          {mode === 'color' && <ColorMenu tag={tag} current={color} onPick={on.onColor} onClose={() => on.onMode(undefined)} />}
        </span>
        {act(t('tags_delete'), Trash2, on.onDelete)}
      </span>
    </li>
  );
}
