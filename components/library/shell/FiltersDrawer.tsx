import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../../utils/i18n';
import { useModal } from '../../hooks/use-modal';
import './FiltersDrawer.css';

interface FiltersDrawerProps {
  onClose: () => void;
  /** The page's address: choosing a filter closes the drawer. */
  address: string;
  children: ComponentChildren;
}

/** The filters where there is no room for their pane. */
export function FiltersDrawer({ onClose, address, children }: FiltersDrawerProps) {
  const modal = useModal(onClose);
  const opened = useRef(address);

  useEffect(() => {
    if (address !== opened.current) onClose();
  }, [address]);

  return (
    <dialog class="drawer" aria-label={t('library_filters')} {...modal}>
      <nav aria-label={t('library_filters')}>{children}</nav>
    </dialog>
  );
}
