const KEY = 'popup-height';
const LOWEST = 440;
const HIGHEST = 600;
/** What the browser's own bars take of a low screen: there its popups stay lower than elsewhere, and the bar at the bottom would be cut off. */
const BROWSER_BARS = 90;

/** Gives the popup the height that it had last time, before its content is known. localStorage, because it answers at once. */
export function reserveHeight(): void {
  const most = Math.max(LOWEST, Math.min(HIGHEST, screen.availHeight - BROWSER_BARS));
  document.documentElement.style.setProperty('--popup-most', `${most}px`);
  const kept = Number(localStorage.getItem(KEY));
  if (kept >= LOWEST && kept <= most) document.documentElement.style.setProperty('--popup-height', `${kept}px`);
}

/** Remembers the height that the content asks for, without what was reserved. */
export function rememberHeight(root: HTMLElement): void {
  root.style.minHeight = '0';
  const height = Math.ceil(root.getBoundingClientRect().height);
  root.style.minHeight = '';
  localStorage.setItem(KEY, String(Math.min(HIGHEST, Math.max(LOWEST, height))));
}
