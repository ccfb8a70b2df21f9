import { ArrowLeft } from 'lucide';
import { t } from '../../../utils/i18n';
import { Icon } from '../../shared/Icon';
import { formatAddress } from '../address';

/** The way back to the list of articles. */
export function BackToList() {
  return (
    <a
      class="icon"
      href={formatAddress({ screen: { name: 'list' }, filter: {} })}
      aria-label={t('library_backToList')}
      title={t('library_backToList')}
    >
      <Icon icon={ArrowLeft} />
    </a>
  );
}
