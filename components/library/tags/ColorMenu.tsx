import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../../utils/i18n';
import { TAG_COLORS, type TagColor } from '../../../utils/model/tag-colors';
import { colorName } from './use-tag-acts';

interface ColorMenuProps {
  tag: string;
  current?: TagColor;
  onPick: (color?: TagColor) => void;
  onClose: () => void;
}

/** The colours of a tag, by name. ↑ ↓ move, Enter picks, Escape closes. */
export function ColorMenu({ tag, current, onPick, onClose }: ColorMenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const entries = () => [...(menu.current?.querySelectorAll<HTMLElement>('button') ?? [])];
  useLayoutEffect(() => {
    const box = menu.current;
    if (!box) return;
    // Near the lower edge there is no room below.
    const pane = box.closest('.tags-scroll')?.getBoundingClientRect();
    if (pane && box.getBoundingClientRect().bottom > pane.bottom) box.classList.add('is-above');
    (box.querySelector<HTMLElement>('[aria-checked="true"]') ?? entries()[0])?.focus({ preventScroll: true });
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    const all = entries();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const acts: Record<string, () => void> = {
      ArrowDown: () => all[(at + 1) % all.length]?.focus(),
      ArrowUp: () => all[(at - 1 + all.length) % all.length]?.focus(),
      Home: () => all[0]?.focus(),
      End: () => all.at(-1)?.focus(),
      Escape: onClose,
      Tab: onClose,
    };
    // No key goes on to the rows, where it would mean the tag.
    event.stopPropagation();
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  return (
    <div
      ref={menu}
      class="menu tags-colors"
      role="menu"
      tabIndex={-1}
      aria-label={t('tags_colorOf', tag)}
      onKeyDown={onKeyDown}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget as Node | null)) onClose();
      }}
    >
      {[undefined, ...TAG_COLORS].map((color) => (
        <button
          key={color ?? 'none'}
          type="button"
          role="menuitemradio"
          aria-checked={current === color}
          tabIndex={-1}
          onClick={() => onPick(color)}
        >
          <span class={`tag-dot ${color ? `is-${color}` : 'is-none'}`} />
          {color ? colorName(color) : t('tags_noColor')}
        </button>
      ))}
    </div>
  );
}
