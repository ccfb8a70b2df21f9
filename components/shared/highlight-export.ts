import type { HighlightOptions, HighlightWords } from '../../utils/export';
import { t } from '../../utils/i18n';
import { colorNames } from '../../utils/i18n/color-names';
import type { HighlightSettings } from '../../utils/model/highlight-settings';
import { getHighlightSettings } from '../../utils/store';

/** The texts of exported highlights, with the person's names for the colours. */
export function highlightWords(settings: Pick<HighlightSettings, 'names'>): HighlightWords {
  return {
    title: t('export_highlights'),
    names: colorNames(settings),
    now: t('export_highlightNow'),
    note: t('export_highlightNote'),
    whole: t('export_highlightWhole'),
    changed: t('export_highlightChanged'),
    lost: t('export_highlightLost'),
    outside: t('export_highlightOutside'),
    widened: t('export_highlightWidened'),
    code: t('export_highlightCode'),
    unmarked: t('export_highlightUnmarked'),
  };
}

/** How highlights are exported at this moment. */
export async function highlightOptions(): Promise<HighlightOptions> {
  const settings = await getHighlightSettings();
  return { settings, words: highlightWords(settings) };
}
