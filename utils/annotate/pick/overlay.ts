import { t, tn, uiLanguage } from '../../i18n';
import { raise } from '../raise';
import { makeBar, makeIn } from './bar';
import { describeBlock } from './describe';
import { rectOf } from './dom';
import { labelPlace } from './label-place';
import { HOST_STYLE, PICK_STYLE } from './style';

// Tests look inside; a page never can.
const SHADOW_MODE = import.meta.env.MODE === 'testing' ? 'open' : 'closed';
/** Room for the words above an outline. */
const LABEL_HEIGHT = 24;
const OUTSIDE = 5;

/** What is drawn over the page: a frame of ours over the whole window, which takes the mouse and the keys before the page can see them. */
export interface Overlay {
  host: HTMLElement;
  /** The frame's own document and window: every event of the picker happens there. */
  page: Document;
  view: Window;
  field: HTMLElement;
  buttons: { clip: HTMLButtonElement; cancel: HTMLButtonElement };
  /** A point of the frame in the coordinates of the page's window; they differ where the page is zoomed by its own style. */
  toPage(x: number, y: number): { x: number; y: number };
  draw(current: Element | undefined, added: readonly Element[]): void;
  /** Tells those who do not see the outline. */
  announce(text: string): void;
  /** Says what goes on, in place of the keys. */
  say(text: string, kind: 'busy' | 'failed'): void;
  close(): void;
}

/** Lays the overlay over the page. */
export function openOverlay(): Promise<Overlay> {
  return new Promise((resolve) => {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: SHADOW_MODE });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(HOST_STYLE);
    root.adoptedStyleSheets = [sheet];
    const frame = document.createElement('iframe');
    frame.title = t('pick_title');
    // A blank frame in a closed shadow root: the page has no way to it, and no policy of the page forbids it.
    frame.addEventListener('load', () => resolve(build(host, frame)), { once: true });
    root.append(frame);
    // Everything outside an open modal dialog takes no clicks.
    const dialogs = Document.prototype.querySelectorAll.call(document, 'dialog:modal');
    (dialogs[dialogs.length - 1] ?? document.documentElement).append(host);
    raise(host);
  });
}

function build(host: HTMLElement, frame: HTMLIFrameElement): Overlay {
  const page = frame.contentDocument as Document;
  const view = frame.contentWindow as Window & typeof globalThis;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(PICK_STYLE);
  page.adoptedStyleSheets = [sheet];
  page.documentElement.lang = uiLanguage();
  page.title = t('pick_title');
  page.body.classList.toggle('dark', matchMedia('(prefers-color-scheme: dark)').matches);

  const field = makeIn(page, 'div', 'field');
  field.tabIndex = 0;
  // Screen readers hand the arrow keys on.
  field.setAttribute('role', 'application');
  field.setAttribute('aria-label', `${t('pick_title')}. ${t('pick_help')}`);
  const current = makeIn(page, 'div', 'box current');
  const label = makeIn(page, 'div', 'label');
  const said = makeIn(page, 'p', 'said');
  said.setAttribute('role', 'status');
  said.setAttribute('aria-live', 'polite');
  const { bar, what, clip, cancel } = makeBar(page);
  page.body.append(field, current, label, bar, said);

  const scale = () => {
    const box = frame.getBoundingClientRect();
    return { left: box.left, top: box.top, factor: box.width > 0 ? view.innerWidth / box.width : 1 };
  };
  const place = (box: HTMLElement, element: Element) => {
    const { left, top, factor } = scale();
    const rect = rectOf(element);
    // A little outside, so that no letter is covered.
    const inside = {
      left: (rect.left - left) * factor - OUTSIDE,
      top: (rect.top - top) * factor - OUTSIDE,
      width: rect.width * factor + 2 * OUTSIDE,
      height: rect.height * factor + 2 * OUTSIDE,
    };
    const { style } = box;
    style.transform = `translate(${Math.round(inside.left)}px, ${Math.round(inside.top)}px)`;
    style.width = `${Math.round(inside.width)}px`;
    style.height = `${Math.round(inside.height)}px`;
    return inside;
  };

  const marks: HTMLElement[] = [];
  let described: Element | undefined;
  return {
    host,
    page,
    view,
    field,
    buttons: { clip, cancel },
    toPage(x, y) {
      const { left, top, factor } = scale();
      return { x: x / factor + left, y: y / factor + top };
    },
    draw(block, added) {
      current.hidden = label.hidden = !block;
      current.style.display = label.style.display = block ? '' : 'none';
      if (block) {
        const inside = place(current, block);
        if (block !== described) label.textContent = describeBlock(block);
        const room = { width: view.innerWidth, height: bar.offsetTop || view.innerHeight };
        const { x, y } = labelPlace(inside, { width: label.offsetWidth, height: LABEL_HEIGHT }, room);
        label.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
      }
      described = block;
      while (marks.length > added.length) marks.pop()?.remove();
      for (const [index, element] of added.entries()) {
        marks[index] ??= field.insertAdjacentElement('afterend', makeIn(page, 'div', 'box added')) as HTMLElement;
        place(marks[index], element);
      }
      const text = added.length > 0 ? tn('pick_clipBlocks', added.length) : t('pick_clip');
      if (clip.textContent !== text) clip.textContent = text;
    },
    announce(text) {
      said.textContent = text;
    },
    say(text, kind) {
      page.body.classList.remove('busy', 'failed');
      page.body.classList.add(kind);
      what.textContent = text;
      said.textContent = text;
      if (kind === 'failed') cancel.textContent = t('toast_close');
    },
    close: () => host.remove(),
  };
}
