import type { IconNode } from 'lucide';
import type { Ref } from 'preact';
import { Icon } from '../../../shared/Icon';

const KEY_NAMES: Record<string, string> = { Escape: 'Esc', 'Control+P': 'Ctrl + P' };

interface ToolProps {
  icon: IconNode;
  label: string;
  keys?: string;
  /** With its name beside the icon where there is room. */
  isText?: boolean;
  isPressed?: boolean;
  /** There is nothing it could do now. */
  isOff?: boolean;
  /** It opens something below it, which is open or not. */
  isOpen?: boolean;
  controls?: string;
  badge?: number;
  class?: string;
  buttonRef?: Ref<HTMLButtonElement>;
  onClick: () => void;
}

/** One button of the reader's toolbar. */
export function Tool({ icon, label, keys, isText, isPressed, isOff, isOpen, controls, badge, class: className = '', ...more }: ToolProps) {
  return (
    <button
      ref={more.buttonRef}
      type="button"
      class={`${isText ? 'button tool-text' : 'icon'} ${className}`}
      aria-label={label}
      aria-pressed={isPressed}
      // Not disabled: a focused button that is switched off would lose the focus.
      aria-disabled={isOff || undefined}
      aria-expanded={isOpen}
      aria-controls={controls}
      aria-keyshortcuts={keys}
      title={keys ? `${label} (${KEY_NAMES[keys] ?? keys})` : label}
      onClick={more.onClick}
    >
      <Icon icon={icon} />
      {isText && <span>{label}</span>}
      {badge !== undefined && <small>{badge > 99 ? '99+' : badge}</small>}
    </button>
  );
}
