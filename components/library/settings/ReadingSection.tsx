import { t } from '../../../utils/i18n';
import { StyleControls } from '../reader/style/StyleControls';
import { Section } from './Section';

/** How articles are set in the reader, and the theme of the page. */
export function ReadingSection() {
  return (
    <Section title={t('library_reading')}>
      <StyleControls />
    </Section>
  );
}
