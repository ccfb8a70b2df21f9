import { useEffect, useState } from 'preact/hooks';
import { browser } from '#imports';
import { t } from '../../../utils/i18n';
import { formatAddress } from '../address';
import './Empty.css';

/** Teaches the first clip, with the shortcut as it is set in this browser. */
export function EmptyLibrary() {
  const shortcut = useClipShortcut();
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

function useClipShortcut(): string | undefined {
  const [shortcut, setShortcut] = useState<string>();
  useEffect(() => {
    // Without an answer the line simply names no key.
    browser.commands.getAll().then(
      (commands) => setShortcut(commands.find(({ name }) => name === '_execute_action')?.shortcut || undefined),
      () => {},
    );
  }, []);
  return shortcut;
}
