import { t } from '../../../utils/i18n';
import { useReaderStyle } from '../reader/use-reader-style';
import { Section } from './Section';

/** How articles are set in the reader. */
export function ReadingSection() {
  const { font, paragraphs, setStyle } = useReaderStyle();
  return (
    <Section title={t('library_reading')}>
      <fieldset class="setting-choice">
        <legend>{t('library_font')}</legend>
        {(['sans', 'serif'] as const).map((value) => (
          <label key={value}>
            <input type="radio" name="font" checked={font === value} onChange={() => setStyle({ font: value, paragraphs })} />
            {t(value === 'sans' ? 'library_fontSans' : 'library_fontSerif')}
          </label>
        ))}
      </fieldset>
      <fieldset class="setting-choice">
        <legend>{t('library_paragraphs')}</legend>
        {(['space', 'indent'] as const).map((value) => (
          <label key={value}>
            <input type="radio" name="paragraphs" checked={paragraphs === value} onChange={() => setStyle({ font, paragraphs: value })} />
            {t(value === 'space' ? 'library_paragraphSpace' : 'library_paragraphIndent')}
          </label>
        ))}
      </fieldset>
    </Section>
  );
}
