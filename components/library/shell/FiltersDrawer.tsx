import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../../utils/i18n';
import './FiltersDrawer.css';

interface FiltersDrawerProps {
  onClose: () => void;
  /** The page's address: choosing a filter closes the drawer. */
  address: string;
  children: ComponentChildren;
}

/** The filters where there is no room for their pane. */
export function FiltersDrawer({ onClose, address, children }: FiltersDrawerProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const opened = useRef(address);

  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  useEffect(() => {
    if (address !== opened.current) onClose();
  }, [address]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard's way is Escape, which the platform gives.
    <dialog
      ref={ref}
      class="drawer"
      aria-label={t('library_filters')}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === ref.current) onClose();
      }}
    >
      <nav aria-label={t('library_filters')}>{children}</nav>
    </dialog>
  );
}
