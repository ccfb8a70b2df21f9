import { AArrowDown, AArrowUp, type IconNode } from 'lucide';
import { useId } from 'preact/hooks';
import { type MessageKey, t } from '../../../../utils/i18n';
import { Icon } from '../../../shared/Icon';
import { FONTS, LEADINGS, PARAGRAPHS, PLAIN_STYLE, type ReaderStyle, SIZES, stepSize, THEMES, WIDTHS } from './reader-style';
import './StyleControls.css';
import { useReaderStyle } from './use-reader-style';

type Choice = Exclude<keyof ReaderStyle, 'size'>;

const CHOICES: { [K in Choice]: { label: MessageKey; values: readonly ReaderStyle[K][]; names: Record<ReaderStyle[K], MessageKey> } } = {
  width: {
    label: 'library_textWidth',
    values: WIDTHS,
    names: { narrow: 'library_widthNarrow', medium: 'library_styleMedium', wide: 'library_widthWide' },
  },
  leading: {
    label: 'library_lineSpacing',
    values: LEADINGS,
    names: { tight: 'library_spacingTight', normal: 'library_styleMedium', loose: 'library_spacingLoose' },
  },
  font: { label: 'library_font', values: FONTS, names: { sans: 'library_fontSans', serif: 'library_fontSerif' } },
  paragraphs: {
    label: 'library_paragraphs',
    values: PARAGRAPHS,
    names: { space: 'library_paragraphSpace', indent: 'library_paragraphIndent' },
  },
  theme: {
    label: 'library_theme',
    values: THEMES,
    names: { system: 'library_themeSystem', light: 'library_themeLight', sepia: 'library_themeSepia', dark: 'library_themeDark' },
  },
};

/** How articles are set, to be chosen: seen at once in whatever text is open. */
export function StyleControls() {
  const [style, change] = useReaderStyle();
  const id = useId();
  const isPlain = (Object.keys(PLAIN_STYLE) as (keyof ReaderStyle)[]).every((key) => style[key] === PLAIN_STYLE[key]);
  const size = SIZES.indexOf(style.size);
  const step = (by: number) => change({ size: stepSize(style.size, by) });
  return (
    <div class="style-controls">
      <fieldset class="style-choice">
        <legend>{t('library_textSize')}</legend>
        <div class="style-size">
          <SizeButton icon={AArrowDown} label={t('library_textSmaller')} keys="-" isEnd={size === 0} onClick={() => step(-1)} />
          <output aria-live="polite">{style.size}</output>
          <SizeButton icon={AArrowUp} label={t('library_textLarger')} keys="+" isEnd={size === SIZES.length - 1} onClick={() => step(1)} />
        </div>
      </fieldset>
      {(Object.keys(CHOICES) as Choice[]).map((key) => (
        <ChoiceRow key={key} of={key} style={style} name={`${id}-${key}`} onChange={change} />
      ))}
      <button type="button" class="link style-reset" disabled={isPlain} onClick={() => change(PLAIN_STYLE)}>
        {t('library_styleReset')}
      </button>
    </div>
  );
}

interface SizeButtonProps {
  icon: IconNode;
  label: string;
  keys: string;
  isEnd: boolean;
  onClick: () => void;
}

function SizeButton({ icon, label, keys, isEnd, onClick }: SizeButtonProps) {
  return (
    // Not disabled at the end: a focused button that is switched off would lose the focus.
    <button
      type="button"
      class="icon"
      aria-label={label}
      aria-keyshortcuts={keys}
      title={`${label} (${keys})`}
      aria-disabled={isEnd}
      onClick={onClick}
    >
      <Icon icon={icon} />
    </button>
  );
}

interface ChoiceRowProps {
  of: Choice;
  style: ReaderStyle;
  name: string;
  onChange: (change: Partial<ReaderStyle>) => void;
}

function ChoiceRow({ of, style, name, onChange }: ChoiceRowProps) {
  const { label, values, names } = CHOICES[of] as { label: MessageKey; values: readonly string[]; names: Record<string, MessageKey> };
  return (
    <fieldset class={`style-choice is-${of}`}>
      <legend>{t(label)}</legend>
      <div class="style-options">
        {values.map((value) => (
          <label key={value} class={`style-option is-${value}`}>
            <input type="radio" name={name} checked={style[of] === value} onChange={() => onChange({ [of]: value })} />
            <span>{t(names[value] as MessageKey)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
