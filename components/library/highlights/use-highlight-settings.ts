import { useMemo } from 'preact/hooks';
import { colorNames } from '../../../utils/i18n/color-names';
import type { HighlightColor } from '../../../utils/model/highlight';
import { DEFAULT_HIGHLIGHT_SETTINGS } from '../../../utils/model/highlight-settings';
import { getHighlightSettings } from '../../../utils/store';
import { useLiveQuery } from '../../hooks/use-live-query';

/** The names of the colours, and the one that the next highlight gets; the defaults until the store has answered. */
export function useHighlightSettings(): { names: Record<HighlightColor, string>; color: HighlightColor } {
  const live = useLiveQuery(getHighlightSettings, []);
  const settings = live.state === 'ready' ? live.value : DEFAULT_HIGHLIGHT_SETTINGS;
  return useMemo(() => ({ names: colorNames(settings), color: settings.color }), [settings]);
}
