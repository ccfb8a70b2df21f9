import { useEffect, useState } from 'preact/hooks';
import { t } from '../../../utils/i18n';
import './FirstSteps.css';
import { readShortcut } from './shortcut';

/** What an empty library says: three lines that lead to the first clip. */
export function FirstSteps() {
  const [shortcut, setShortcut] = useState('');
  useEffect(() => {
    readShortcut('clip-page').then(setShortcut);
  }, []);
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
