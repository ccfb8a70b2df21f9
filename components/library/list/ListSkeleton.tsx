import { t } from '../../../utils/i18n';
import './ListSkeleton.css';

/** The list's place while it is read: shown late, since most lists come at once. */
export function ListSkeleton() {
  return (
    <div class="skeleton" role="status">
      <span class="visually-hidden">{t('library_loading')}</span>
      {[0, 1, 2, 3, 4].map((key) => (
        <div key={key} aria-hidden="true">
          <i />
          <i />
          <i />
        </div>
      ))}
    </div>
  );
}
