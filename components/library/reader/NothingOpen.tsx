import { BookOpen } from 'lucide';
import { t } from '../../../utils/i18n';
import { Icon } from '../../shared/Icon';
import './NothingOpen.css';

/** The reader's place while no article is open. */
export function NothingOpen() {
  return (
    <div class="nothing-open">
      <div>
        <Icon icon={BookOpen} />
        <p>{t('library_nothingOpen')}</p>
        <p class="quiet">
          <kbd>j</kbd> <kbd>k</kbd> <kbd>Enter</kbd> · {t('library_nothingOpenKeys')} <kbd>?</kbd>
        </p>
      </div>
    </div>
  );
}
