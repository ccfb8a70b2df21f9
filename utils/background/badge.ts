import { browser } from '#imports';
import { t } from '../i18n';

// Both pass 3:1 against the white text on them, in every theme of the browsers.
const LOUD = '#a61b29';
const QUIET = '#6b655e';

/** What the toolbar button says about a tab. The browser takes it away when the tab goes to another page. */
export type TabMark = 'clipped' | 'known' | 'problem' | 'none';

const MARKS = {
  clipped: { text: '✓', color: LOUD },
  known: { text: '✓', color: QUIET },
  problem: { text: '!', color: LOUD },
  none: { text: '', color: QUIET },
} as const;

/** Marks the toolbar button for one tab. `title` replaces the tooltip, to say why. A tab that is gone needs no mark. */
export async function markTab(tabId: number, mark: TabMark, title?: string): Promise<void> {
  const { text, color } = MARKS[mark];
  await Promise.allSettled([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color }),
    browser.action.setBadgeTextColor?.({ tabId, color: '#ffffff' }),
    browser.action.setTitle({ tabId, title: title ?? titleOf(mark) }),
  ]);
}

function titleOf(mark: TabMark): string {
  return mark === 'clipped' || mark === 'known' ? t('badge_inLibrary') : t('actionTitle');
}
