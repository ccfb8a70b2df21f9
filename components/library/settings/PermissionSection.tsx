import { useState } from 'preact/hooks';
import { browser } from '#imports';
import { t } from '../../../utils/i18n';
import { useOnPermissions } from '../../hooks/use-permissions';
import { useToasts } from '../../shared/toasts';
import { Section } from './Section';

const TABS = { permissions: ['tabs' as const] };

/** The optional permission behind the mark on the button; asked for only here, and given back as easily. */
export function PermissionSection() {
  const toasts = useToasts();
  const [isGranted, setGranted] = useState<boolean>();

  useOnPermissions(() => void browser.permissions.contains(TABS).then(setGranted, () => setGranted(undefined)));

  const change = async (wanted: boolean) => {
    try {
      // The browser asks; a no leaves the box as it was.
      const isDone = wanted ? await browser.permissions.request(TABS) : await browser.permissions.remove(TABS);
      setGranted(isDone ? wanted : !wanted);
    } catch (error) {
      toasts.showError(error);
    }
  };

  return (
    <Section title={t('library_onTheButton')}>
      <div class="setting-choice">
        <label>
          <input
            type="checkbox"
            checked={isGranted ?? false}
            onClick={(event) => {
              event.preventDefault();
              void change(!isGranted);
            }}
          />
          {t('library_tabsPermission')}
        </label>
      </div>
      <p class="quiet">{t('library_tabsPermissionText')}</p>
    </Section>
  );
}
