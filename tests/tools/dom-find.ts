/** What a person would point at: a thing of this role with this name. A string must be the whole name, a pattern may be a part of it. */
export interface Target {
  role: string;
  name?: string | { source: string; flags: string };
  /** Which one, when several fit; -1 is the last. */
  nth?: number;
}

export interface Found {
  name: string;
  /** Middle of the element in the coordinates of the view. */
  x: number;
  y: number;
  value: string;
  isDisabled: boolean;
  isFocused: boolean;
  isChecked: boolean;
}

/** What to do with the element that was found. `look` only reports. */
export type Act = 'look' | 'focus' | 'click' | 'select-all' | { set: string };

/**
 * Finds visible elements by role and accessible name, also in frames of the same origin, and does something with the `nth`.
 * It runs inside the page, so it must not refer to anything outside itself.
 */
export function findInPage(
  window: Window & typeof globalThis,
  target: Target,
  act: Act,
): { count: number; found?: Found; names: string[] } {
  const selectors: Record<string, string> = {
    button: 'button, summary, input[type=button], input[type=submit], [role=button]',
    link: 'a[href], [role=link]',
    textbox:
      'input:not([type]), input[type=text], input[type=url], input[type=date], input[type=datetime-local], textarea, [contenteditable]:not([contenteditable=false]), [role=textbox], [role=combobox], input[type=search], [role=searchbox]',
    searchbox: 'input[type=search], [role=searchbox], search input',
    combobox: 'select, [role=combobox]',
    checkbox: 'input[type=checkbox], [role=checkbox], [role=switch]',
    radio: 'input[type=radio], [role=radio]',
    heading: 'h1, h2, h3, h4, h5, h6, [role=heading]',
    list: 'ul, ol, [role=list], [role=listbox]',
    listitem: 'li, [role=listitem]',
    article: 'article, [role=article]',
    dialog: 'dialog[open], [role=dialog], [role=alertdialog]',
    status: 'output, [role=status], [role=alert], [aria-live]',
    region: 'section, main, nav, aside, [role=region]',
    file: 'input[type=file]',
    image: 'img, svg[role=img], [role=img]',
  };
  const fromContent = new Set([
    'button',
    'link',
    'heading',
    'listitem',
    'option',
    'menuitem',
    'menuitemradio',
    'tab',
    'status',
    'article',
    'checkbox',
    'radio',
  ]);
  const squeeze = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

  const nameOf = (element: Element): string => {
    const owner = element.ownerDocument;
    const labelledBy = element.getAttribute('aria-labelledby');
    if (labelledBy)
      return squeeze(
        labelledBy
          .split(/\s+/)
          .map((id) => owner.getElementById(id)?.textContent ?? '')
          .join(' '),
      );
    const label = element.getAttribute('aria-label');
    if (label) return squeeze(label);
    const labels = (element as HTMLInputElement).labels;
    if (labels?.length) return squeeze([...labels].map((one) => one.textContent).join(' '));
    const content = fromContent.has(target.role)
      ? squeeze(element.textContent) || squeeze(element.querySelector('[alt]')?.getAttribute('alt'))
      : '';
    return content || squeeze(element.getAttribute('title')) || squeeze(element.getAttribute('placeholder'));
  };

  const isShown = (element: Element): boolean => {
    if (target.role === 'file') return true;
    if (element.closest('[inert], [aria-hidden=true]')) return false;
    return element.checkVisibility?.({ visibilityProperty: true, contentVisibilityAuto: true } as CheckVisibilityOptions) ?? true;
  };

  const matches = (element: Element): boolean => {
    if (target.name === undefined) return true;
    const name = nameOf(element);
    return typeof target.name === 'string' ? name === target.name : new RegExp(target.name.source, target.name.flags).test(name);
  };

  const selector = selectors[target.role] ?? `[role="${target.role}"]`;
  const candidates: { element: HTMLElement; left: number; top: number }[] = [];
  const collect = (root: Document | ShadowRoot, left: number, top: number) => {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (element.matches(selector) && isShown(element)) candidates.push({ element, left, top });
      if (element.shadowRoot) collect(element.shadowRoot, left, top);
      if (element.localName === 'iframe') {
        const inner = (element as HTMLIFrameElement).contentDocument;
        const box = element.getBoundingClientRect();
        if (inner?.documentElement) collect(inner, left + box.left, top + box.top);
      }
    }
  };
  // A dialog that blocks the page hides what is under it from people, so from us too.
  const modal = [...window.document.querySelectorAll('dialog:modal')].at(-1);
  collect(window.document, 0, 0);
  const reachable = candidates.filter(
    ({ element }) => !modal || element.ownerDocument !== window.document || modal.contains(element) || element === modal,
  );

  const fitting = reachable.filter(({ element }) => matches(element));
  const hit = fitting.at(target.nth ?? 0);
  const names = reachable.map(({ element }) => nameOf(element)).slice(0, 60);
  if (!hit) return { count: fitting.length, names };

  const { element, left, top } = hit;
  if (act !== 'look') element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  if (act === 'focus' || act === 'click' || act === 'select-all') element.focus();
  if (act === 'click') element.click();
  if (act === 'select-all') {
    if ('select' in element) (element as HTMLInputElement).select();
    else element.ownerDocument.getSelection()?.selectAllChildren(element);
  }
  if (typeof act === 'object') {
    (element as HTMLInputElement).value = act.set;
    for (const type of ['input', 'change']) element.dispatchEvent(new window.Event(type, { bubbles: true }));
  }
  const box = element.getBoundingClientRect();
  const input = element as HTMLInputElement;
  const root = element.getRootNode() as Document | ShadowRoot;
  return {
    count: fitting.length,
    names,
    found: {
      name: nameOf(element),
      x: left + box.left + box.width / 2,
      y: top + box.top + box.height / 2,
      value: input.value ?? squeeze(element.textContent),
      isDisabled: input.disabled === true || element.getAttribute('aria-disabled') === 'true',
      isFocused: root.activeElement === element,
      isChecked:
        input.checked === true || ['aria-checked', 'aria-pressed', 'aria-selected'].some((name) => element.getAttribute(name) === 'true'),
    },
  };
}

/** All the text a person can read, with that of frames of the same origin and open shadow roots. It runs inside the page. */
export function readPage(window: Window & typeof globalThis): string {
  const texts: string[] = [];
  const read = (root: Document | ShadowRoot) => {
    for (const part of 'body' in root ? [root.body] : root.children) {
      // Only what is shown counts, hidden text does not.
      texts.push((part as HTMLElement | null)?.innerText ?? '');
    }
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) read(element.shadowRoot);
      const inner = element.localName === 'iframe' ? (element as HTMLIFrameElement).contentDocument : null;
      if (inner?.body) read(inner);
    }
    for (const field of root.querySelectorAll<HTMLInputElement>('input, textarea')) {
      if (field.checkVisibility?.() !== false && !['checkbox', 'radio', 'file', 'password'].includes(field.type)) texts.push(field.value);
    }
  };
  read(window.document);
  return texts.join('\n');
}
