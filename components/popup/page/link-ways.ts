import { t } from '../../../utils/i18n';
import { type ErrorCode, toErrorData } from '../../../utils/model/errors';
import { canPick } from './can-pick';
import { isKeepable, type Page } from './read-page';

export type Way = 'selection' | 'pick' | 'text' | 'link' | 'paste';

/** Pages whose text is there, only too much of it to tell the article from the rest. */
const TOO_MUCH: ErrorCode[] = ['page-too-deep', 'page-too-large', 'page-too-slow'];

/** What can be kept of a page without an article, the likeliest first: that one is the main button. */
export function waysFor(page: Page, error: unknown): Way[] {
  const isTooMuch = TOO_MUCH.includes(toErrorData(error).code);
  const partly: Way[] = isTooMuch ? ['text', 'pick'] : ['pick', 'text'];
  return [
    ...(page.hasSelection ? (['selection'] as const) : []),
    ...(isKeepable(page.url) && canPick(page) ? partly : []),
    ...(isKeepable(page.url) ? (['link'] as const) : []),
    'paste',
  ];
}

/** What the main button for it says. */
export function mainLabel(way: Way): string {
  return way === 'pick' ? t('popup_pick') : way === 'text' ? t('popup_clipText') : wayLabel(way);
}

/** What it is called in a row with others. */
export function wayLabel(way: Way): string {
  const labels: Record<Way, string> = {
    selection: t('popup_clipSelection'),
    pick: t('popup_pickShort'),
    text: t('popup_clipTextShort'),
    link: t('popup_saveLink'),
    paste: t('popup_paste'),
  };
  return labels[way];
}

/** What it means, where the words alone do not say. */
export function wayHint(way: Way): string | undefined {
  return way === 'pick' ? t('popup_pickHint') : way === 'text' ? t('popup_clipTextHint') : undefined;
}
