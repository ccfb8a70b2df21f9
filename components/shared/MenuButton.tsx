import { ChevronDown, type IconNode } from 'lucide';
import { Fragment } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './Icon';
import './MenuButton.css';

export interface MenuItem {
  label: string;
  /** What it means, in a few words below. */
  hint?: string;
  /** Of a choice: whether this is the one that holds. */
  isChecked?: boolean;
  /** What is chosen by this item and those below it, said above it. */
  heading?: string;
  onPick: () => void;
}

interface MenuButtonProps {
  label: string;
  /** Said on the button itself; an icon alone without it. */
  text?: string;
  items: MenuItem[];
  icon?: IconNode;
  class?: string;
}

/** A small button that opens a menu below it. ↑ ↓ move, Enter picks, Escape closes and gives the focus back. */
export function MenuButton({ label, text, items, icon = ChevronDown, class: className = '' }: MenuButtonProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const entries = () => [...(menu.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
  useLayoutEffect(() => {
    if (isOpen) (menu.current?.querySelector<HTMLElement>('[aria-checked="true"]') ?? entries()[0])?.focus();
  }, [isOpen]);

  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOpen || event.isComposing) return;
    const all = entries();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const acts: Record<string, () => void> = {
      ArrowDown: () => all[(at + 1) % all.length]?.focus(),
      ArrowUp: () => all[(at - 1 + all.length) % all.length]?.focus(),
      Home: () => all[0]?.focus(),
      End: () => all.at(-1)?.focus(),
      Escape: close,
    };
    const act = acts[event.key];
    if (!act) return;
    // Handled here: the page around must not take the same key for its own.
    event.preventDefault();
    event.stopPropagation();
    act();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the menu's own entries pass here on their way up.
    <span
      class={`menu-button ${className}`}
      onKeyDown={onKeyDown}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget as Node | null)) setOpen(false);
      }}
    >
      <button
        ref={opener}
        type="button"
        class={`button menu-opener ${text ? 'has-text' : ''}`}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {text}
        <Icon icon={icon} />
      </button>
      {isOpen && (
        <div ref={menu} id={id} class="menu" role="menu" aria-label={label}>
          {items.map(({ label: name, hint, isChecked, heading, onPick }) => (
            <Fragment key={`${heading} ${name}`}>
              {heading && (
                <div class="menu-heading" role="presentation">
                  {heading}
                </div>
              )}
              <button
                type="button"
                {...(isChecked === undefined ? { role: 'menuitem' } : { role: 'menuitemradio', 'aria-checked': isChecked })}
                tabIndex={-1}
                onClick={() => {
                  close();
                  onPick();
                }}
              >
                {name}
                {hint && <small>{hint}</small>}
              </button>
            </Fragment>
          ))}
        </div>
      )}
    </span>
  );
}
