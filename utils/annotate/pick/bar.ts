import { t } from '../../i18n';

export interface Bar {
  bar: HTMLElement;
  /** What to do, or what goes on. */
  what: HTMLElement;
  clip: HTMLButtonElement;
  cancel: HTMLButtonElement;
}

const KEYS = [
  [['↑'], 'pick_larger'],
  [['↓'], 'pick_smaller'],
  [['←', '→'], 'pick_neighbours'],
  [[''], 'pick_add'],
] as const;

/** Makes an element of the picker's own document. */
export function makeIn<Name extends keyof HTMLElementTagNameMap>(page: Document, name: Name, className = '', text = '') {
  const element = page.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
}

/** The bar at the bottom: what to do, the keys, and the two buttons. */
export function makeBar(page: Document): Bar {
  const bar = makeIn(page, 'section', 'bar');
  bar.setAttribute('aria-label', t('pick_title'));
  const what = makeIn(page, 'p', 'what', t('pick_point'));
  const keys = makeIn(page, 'ul', 'keys');
  for (const [names, meaning] of KEYS) {
    const line = makeIn(page, 'li');
    line.append(...names.map((key) => makeIn(page, 'kbd', '', key || t('pick_keySpace'))), t(meaning));
    keys.append(line);
  }
  const acts = makeIn(page, 'div', 'acts');
  const clip = makeIn(page, 'button', 'main', t('pick_clip'));
  const cancel = makeIn(page, 'button', '', t('pick_cancel'));
  // The key beside the word is for the eye: the style draws it, and the name stays the word.
  for (const [button, shown, key] of [
    [clip, 'Enter', 'Enter'],
    [cancel, 'Esc', 'Escape'],
  ] as const) {
    button.dataset.key = shown;
    button.setAttribute('aria-keyshortcuts', key);
  }
  acts.append(cancel, clip);
  bar.append(what, keys, acts);
  return { bar, what, clip, cancel };
}
