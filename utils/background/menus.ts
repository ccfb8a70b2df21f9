import { type Browser, browser } from '#imports';
import { type MessageKey, t } from '../i18n';
import { clipLink, clipTab } from './clip';
import { highlightSelection } from './highlight-command';
import { startPickAndReport } from './pick';

const PAGES = ['http://*/*', 'https://*/*', 'file:///*'];

type Menu = Omit<Browser.contextMenus.CreateProperties, 'title'> & { id: string; title: MessageKey };

const MENUS: Menu[] = [
  { id: 'clip-page', title: 'menu_clipPage', contexts: ['page', 'frame', 'image', 'video', 'audio'] },
  { id: 'pick', title: 'menu_pick', contexts: ['page', 'frame', 'image', 'video', 'audio'] },
  { id: 'highlight', title: 'menu_highlight', contexts: ['selection'] },
  { id: 'clip-selection', title: 'menu_clipSelection', contexts: ['selection'] },
  { id: 'save-link', title: 'menu_saveLink', contexts: ['link'], targetUrlPatterns: ['http://*/*', 'https://*/*'] },
];

/** Puts our entries into the pages' context menu. Made anew on every start of the browser, so that they speak its language. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { title, ...menu } of MENUS) {
    // After an update of the browser and of the extension at once this runs twice side by side: the second entry of one id is refused, which is as it should be.
    browser.contextMenus.create({ ...menu, title: t(title), documentUrlPatterns: PAGES }, () => void browser.runtime.lastError);
  }
}

/** What a click on one of our entries does. */
export async function onMenuClicked(info: Browser.contextMenus.OnClickData, tab?: Browser.tabs.Tab): Promise<void> {
  if (tab?.id === undefined) return;
  if (info.menuItemId === 'clip-page') await clipTab(tab.id, 'page');
  if (info.menuItemId === 'pick') await startPickAndReport(tab.id);
  const isInFrame = (info.frameId ?? 0) !== 0;
  if (info.menuItemId === 'highlight') await highlightSelection(tab.id, { isInFrame });
  if (info.menuItemId === 'clip-selection') await clipTab(tab.id, 'selection', { isInFrame });
  if (info.menuItemId === 'save-link' && info.linkUrl) await clipLink(tab.id, info.linkUrl);
}
