import { X } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n';
import { useModal } from '../hooks/use-modal';
import './Dialog.css';
import { Icon } from './Icon';

interface DialogProps {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
  /** Buttons at the bottom, the main one last. */
  footer?: ComponentChildren;
  class?: string;
}

/** A modal dialog, open for as long as it is drawn. Escape and a click beside it close it; focus returns to where it was. */
export function Dialog({ title, onClose, children, footer, class: className = '' }: DialogProps) {
  const titleId = useId();
  const modal = useModal(onClose);
  const content = useRef<HTMLDivElement>(null);
  // What scrolls and has nothing in it that takes the focus takes it itself: otherwise keys could not reach its end.
  useLayoutEffect(() => {
    const { current: box } = content;
    if (!box) return;
    const isMute = box.scrollHeight > box.clientHeight && !box.querySelector('a, button, input, select, textarea, [tabindex]');
    if (isMute) box.tabIndex = 0;
    else box.removeAttribute('tabindex');
  });

  return (
    <dialog class={`dialog ${className}`} aria-labelledby={titleId} {...modal}>
      <div class="dialog-box">
        <header>
          <h2 id={titleId}>{title}</h2>
          <button type="button" class="icon" onClick={onClose} aria-label={t('shared_close')} title={t('shared_close')}>
            <Icon icon={X} />
          </button>
        </header>
        <div class="dialog-content" ref={content}>
          {children}
        </div>
        {footer && <footer>{footer}</footer>}
      </div>
    </dialog>
  );
}
