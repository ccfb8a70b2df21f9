import { useEffect, useState } from 'preact/hooks';
import { browser } from '#imports';
import { t } from '../../../utils/i18n';
import { Section } from './Section';

interface BrowserCommand {
  name?: string;
  description?: string;
  shortcut?: string;
}

/** The keys that work on every page, as they are set in this browser, and where to change them. */
export function ShortcutSection() {
  const [commands, setCommands] = useState<BrowserCommand[]>([]);
  useEffect(() => {
    const read = () => void browser.commands.getAll().then(setCommands, () => {});
    read();
    // Changed in another tab: up to date on return.
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, []);

  return (
    <Section title={t('library_shortcuts')}>
      <dl>
        {commands.map(({ name, description, shortcut }) => (
          <>
            <dt>{name === '_execute_action' ? t('actionOpens') : description}</dt>
            <dd>{shortcut ? <kbd>{shortcut}</kbd> : <span class="quiet">{t('library_noShortcut')}</span>}</dd>
          </>
        ))}
      </dl>
      <ChangeShortcuts />
    </Section>
  );
}

function ChangeShortcuts() {
  if (import.meta.env.FIREFOX) return <p class="quiet">{t('library_shortcutsFirefox')}</p>;
  return (
    <button type="button" class="button" onClick={() => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' })}>
      {t('library_shortcutsChange')}
    </button>
  );
}
