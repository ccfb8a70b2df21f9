import { type MessageKey, t } from '../../../utils/i18n';
import type { HighlightListPlace, HighlightSettings, MarkStyle } from '../../../utils/model/highlight-settings';
import { getHighlightSettings, setHighlightSettings } from '../../../utils/store';
import { useLiveQuery } from '../../hooks/use-live-query';
import { ErrorNotice } from '../../shared/ErrorNotice';
import { useToasts } from '../../shared/toasts';
import { Section } from './Section';

const STYLES: [MarkStyle, MessageKey][] = [
  ['equals', 'library_markEquals'],
  ['mark', 'library_markTag'],
  ['footnote', 'library_markFootnote'],
  ['none', 'library_markNone'],
];
const PLACES: [HighlightListPlace, MessageKey][] = [
  ['top', 'library_listTop'],
  ['end', 'library_listEnd'],
  ['none', 'library_listNone'],
];

/** How highlights and notes are written into exported texts. */
export function HighlightExportSection() {
  const toasts = useToasts();
  const live = useLiveQuery(getHighlightSettings, []);
  if (live.state === 'failed') return <ErrorNotice error={live.error} />;
  if (live.state !== 'ready') return null;
  const { markStyle, list, hasNotes, isByColor } = live.value;
  const change = (edit: Partial<HighlightSettings>) => void setHighlightSettings(edit).catch(toasts.showError);

  return (
    <Section title={t('library_highlightExport')}>
      <Choice
        name="mark-style"
        title={t('library_markStyle')}
        options={STYLES}
        value={markStyle}
        onPick={(one) => change({ markStyle: one })}
      />
      <Choice
        name="highlight-list"
        title={t('library_highlightList')}
        options={PLACES}
        value={list}
        onPick={(one) => change({ list: one })}
      />
      <div class="setting-choice">
        <Check label={t('library_exportNotes')} isOn={hasNotes} onChange={(isOn) => change({ hasNotes: isOn })} />
        <Check label={t('library_listByColor')} isOn={isByColor} onChange={(isOn) => change({ isByColor: isOn })} />
      </div>
      <p class="quiet">{t('library_highlightExportText')}</p>
    </Section>
  );
}

interface ChoiceProps<T extends string> {
  name: string;
  title: string;
  options: [T, MessageKey][];
  value: T;
  onPick: (value: T) => void;
}

function Choice<T extends string>({ name, title, options, value, onPick }: ChoiceProps<T>) {
  return (
    <fieldset class="setting-choice">
      <legend>{title}</legend>
      {options.map(([one, label]) => (
        <label key={one}>
          <input type="radio" name={name} value={one} checked={value === one} onChange={() => onPick(one)} />
          {t(label)}
        </label>
      ))}
    </fieldset>
  );
}

function Check({ label, isOn, onChange }: { label: string; isOn: boolean; onChange: (isOn: boolean) => void }) {
  return (
    <label>
      <input type="checkbox" checked={isOn} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />
      {label}
    </label>
  );
}
