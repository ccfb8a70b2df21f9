import { t } from '../../../utils/i18n';
import { useCommandKey } from '../../hooks/use-command-key';
import './FirstSteps.css';

/** What an empty library says: three lines that lead to the first clip. */
export function FirstSteps() {
  const shortcut = useCommandKey('clip-page');
  return (
    <div class="first-steps">
      <h2>{t('popup_firstTitle')}</h2>
      <ol>
        <li>{t('popup_firstClip')}</li>
        <li>{t('popup_firstTag')}</li>
        <li>{t('popup_firstFind')}</li>
      </ol>
      {shortcut && (
        <p class="quiet">
          <kbd>{shortcut}</kbd> {t('popup_firstShortcut')}
        </p>
      )}
    </div>
  );
}
