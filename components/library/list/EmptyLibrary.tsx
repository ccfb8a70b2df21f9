import { t } from '../../../utils/i18n';
import { useCommandKey } from '../../hooks/use-command-key';
import { formatAddress } from '../address';
import './Empty.css';

/** Teaches the first clip, with the shortcut as it is set in this browser. */
export function EmptyLibrary() {
  const shortcut = useCommandKey('_execute_action');
  return (
    <div class="empty">
      <h2>{t('library_emptyTitle')}</h2>
      <ol>
        <li>{t('library_emptyStep1')}</li>
        <li>
          {shortcut ? (
            <>
              {t('library_emptyStep2')} <kbd>{shortcut}</kbd>
            </>
          ) : (
            t('library_emptyStep2NoKey')
          )}
        </li>
        <li>{t('library_emptyStep3')}</li>
      </ol>
      <p>
        <a class="link" href={formatAddress({ screen: { name: 'new' }, filter: {} })}>
          {t('library_emptyPaste')}
        </a>
        {' · '}
        <a class="link" href={formatAddress({ screen: { name: 'settings' }, filter: {} })}>
          {t('library_emptyRestore')}
        </a>
      </p>
    </div>
  );
}
