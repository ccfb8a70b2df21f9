const KEY = 'popup-height';
const LOWEST = 440;
const HIGHEST = 600;

/** Gives the popup the height that it had last time, before its content is known. localStorage, because it answers at once. */
export function reserveHeight(): void {
  const kept = Number(localStorage.getItem(KEY));
  if (kept >= LOWEST && kept <= HIGHEST) document.documentElement.style.setProperty('--popup-height', `${kept}px`);
}

/** Remembers the height that the content asks for, without what was reserved. */
export function rememberHeight(root: HTMLElement): void {
  root.style.minHeight = '0';
  const height = Math.ceil(root.getBoundingClientRect().height);
  root.style.minHeight = '';
  localStorage.setItem(KEY, String(Math.min(HIGHEST, Math.max(LOWEST, height))));
}
