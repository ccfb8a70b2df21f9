import { t } from '../../../utils/i18n';
import { RestoreFlow } from './RestoreFlow';
import { Section } from './Section';

/** Brings a backup back, merging it with what is here. */
export function RestoreSection() {
  return (
    <Section title={t('library_restoreBackup')}>
      <p>{t('library_restoreText')}</p>
      <RestoreFlow />
    </Section>
  );
}
