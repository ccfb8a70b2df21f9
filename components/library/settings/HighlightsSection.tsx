import { RotateCcw } from 'lucide';
import { useId, useRef, useState } from 'preact/hooks';
import { t } from '../../../utils/i18n';
import { HIGHLIGHT_COLORS, type HighlightColor } from '../../../utils/model/highlight';
import { COLOR_NAME_LENGTH } from '../../../utils/model/highlight-settings';
import { getHighlightSettings, setHighlightSettings } from '../../../utils/store';
import { useLiveQuery } from '../../hooks/use-live-query';
import { ErrorNotice } from '../../shared/ErrorNotice';
import { HighlightSign } from '../../shared/HighlightSign';
import { Icon } from '../../shared/Icon';
import { useToasts } from '../../shared/toasts';
import './HighlightsSection.css';
import { Section } from './Section';

/** What the five colours mean: names of the person's own. */
export function HighlightsSection() {
  const live = useLiveQuery(getHighlightSettings, []);
  return (
    <Section title={t('library_marks')}>
      <p class="quiet">{t('library_colorNamesText')}</p>
      {live.state === 'failed' && <ErrorNotice error={live.error} />}
      {live.state === 'ready' && (
        <ul class="color-names">
          {HIGHLIGHT_COLORS.map((color) => (
            <ColorName key={color} color={color} name={live.value.names[color] ?? ''} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function ColorName({ color, name }: { color: HighlightColor; name: string }) {
  const toasts = useToasts();
  const field = useRef<HTMLInputElement>(null);
  const limit = useId();
  const [isFull, setFull] = useState(false);
  const given = t(`highlightColor_${color}`);
  const rename = async (next: string) => {
    if (next.trim() === name) return;
    // The name of the interface's language stays just that: it follows the language.
    await setHighlightSettings({ names: { [color]: next.trim() === given ? '' : next } });
  };
  return (
    <li>
      <HighlightSign color={color} />
      <input
        ref={field}
        class="field"
        type="text"
        maxLength={COLOR_NAME_LENGTH}
        value={name || given}
        aria-label={t('library_colorName', given)}
        aria-describedby={isFull ? limit : undefined}
        onInput={({ currentTarget }) => setFull(currentTarget.value.length >= COLOR_NAME_LENGTH)}
        onBlur={() => setFull(false)}
        onChange={({ currentTarget }) => {
          const { value } = currentTarget;
          // Without a name a colour would be told by nothing else: it has its own back.
          if (!value.trim()) currentTarget.value = given;
          void rename(value).catch(toasts.showError);
        }}
      />
      {name && (
        <button
          type="button"
          class="icon"
          aria-label={t('library_colorReset', given)}
          title={t('library_colorReset', given)}
          onClick={() => {
            field.current?.focus();
            void rename('').catch(toasts.showError);
          }}
        >
          <Icon icon={RotateCcw} />
        </button>
      )}
      <p id={limit} class="quiet" role="status">
        {isFull && t('library_colorNameFull', COLOR_NAME_LENGTH)}
      </p>
    </li>
  );
}
