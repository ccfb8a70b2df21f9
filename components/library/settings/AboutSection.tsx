import { browser } from '#imports';
import { t } from '../../../utils/i18n';
import { Section } from './Section';

/** What this is, where the data are, and what would remove them. */
export function AboutSection() {
  return (
    <Section title={t('library_about')}>
      <p>
        {t('appName')} {browser.runtime.getManifest().version}
      </p>
      <p>{t('library_aboutLocal')}</p>
    </Section>
  );
}
