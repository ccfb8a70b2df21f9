import { HIGHLIGHT_COLORS, type HighlightColor } from '../../model/highlight';
import { makeIn } from '../pick/bar';
import { MARK_PAINTS, MARK_SIGNS } from './colors';
import { drawIcon, type IconName } from './icons';
import { openSurface, type Surface } from './surface';
import { BAR_MARGIN, BAR_STYLE } from './surface-style';
import { LANGUAGE, say } from './texts';

/** What a press or a key in the toolbar means. */
export type ToolbarAct = { color: HighlightColor } | 'note' | 'tag' | 'copy' | 'remove' | 'undo' | 'close';

/** What the toolbar shows: for a selection, for a highlight, or a word about what was done. */
export interface ToolbarContent {
  kind: 'selection' | 'highlight' | 'removed' | 'problem';
  names: Record<HighlightColor, string>;
  /** Of the highlight. */
  color?: HighlightColor;
  hasUndo?: boolean;
  /** What was done, or went wrong. */
  message?: string;
}

export interface Toolbar {
  show(content: ToolbarContent, ranges: readonly Range[]): void;
  /** Gives it the keys, so that the page does not hear them. */
  focus(): void;
  hasFocus(): boolean;
  /** Takes the keys and does nothing with them, until it is closed. */
  hold(): void;
  copy(text: string): boolean;
  isOpen(): boolean;
  close(): void;
}

const KEYS: Record<string, Exclude<ToolbarAct, object>> = {
  n: 'note',
  t: 'tag',
  c: 'copy',
  Delete: 'remove',
  Backspace: 'remove',
  z: 'undo',
  Escape: 'close',
};

/** What a key means to the toolbar; nothing where it belongs to the page. */
export function actOfKey(
  { key, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent,
  kind: ToolbarContent['kind'],
): ToolbarAct | undefined {
  if (ctrlKey || metaKey || altKey || isComposing) return undefined;
  const color = HIGHLIGHT_COLORS[Number(key) - 1];
  const act = color && /^[1-5]$/.test(key) ? { color } : KEYS[key];
  if (kind === 'selection' && (act === 'remove' || act === 'undo')) return undefined;
  if (kind === 'removed' && act !== 'undo') return act === 'close' ? act : undefined;
  if (kind === 'problem') return act === 'close' ? act : undefined;
  return act;
}

/** Opens the toolbar: a frame of ours, whose clicks and keys the page neither sees nor makes. */
export function openToolbar(onAct: (act: ToolbarAct) => void): Promise<Toolbar> {
  return new Promise((resolve) => {
    openSurface({ title: say('highlight_toolbar'), onLoad: (surface) => resolve(build(surface, onAct)) });
  });
}

function build(surface: Surface, onAct: (act: ToolbarAct) => void): Toolbar {
  const { frame } = surface;
  const page = frame.contentDocument as Document;
  const view = frame.contentWindow as Window & typeof globalThis;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(BAR_STYLE);
  page.adoptedStyleSheets = [sheet];
  page.documentElement.lang = LANGUAGE;
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  page.body.classList.toggle('dark', isDark);
  let shown: ToolbarContent | undefined;
  let isSettling = false;
  let isHolding = false;

  // The selection stays where it is: a press must not take the focus from the page.
  page.addEventListener('pointerdown', (event) => event.preventDefault());
  page.addEventListener('mousedown', (event) => event.preventDefault());
  page.addEventListener('keydown', (event) => {
    if (!event.isTrusted || !shown) return;
    if (isHolding) return event.preventDefault();
    const act = actOfKey(event, shown.kind);
    if (!act) return;
    event.preventDefault();
    onAct(act);
  });

  const button = (label: string, key: string, act: ToolbarAct, inside: Node | string) => {
    const node = makeIn(page, 'button');
    node.type = 'button';
    node.append(inside);
    if (typeof inside === 'string') node.className = 'text';
    else node.setAttribute('aria-label', label);
    node.setAttribute('aria-keyshortcuts', key);
    // A page cannot reach into this frame; should it ever, only the person's own presses count.
    node.addEventListener('click', (event) => event.isTrusted && onAct(act));
    return node;
  };
  const icon = (name: IconName, label: string, key: string) => button(label, key, name === 'close' ? 'close' : name, drawIcon(page, name));

  return {
    show(content, ranges) {
      shown = content;
      const bar = makeIn(page, 'section', `bar ${content.kind}`);
      bar.setAttribute('aria-label', say('highlight_toolbar'));
      const row = makeIn(page, 'div', 'row');
      row.setAttribute('role', 'toolbar');
      const what = makeIn(page, 'span', 'what', restingHint(content));
      what.setAttribute('role', 'status');
      const key = makeIn(page, 'kbd');
      key.hidden = true;
      const hint = makeIn(page, 'p', 'hint');

      if (content.kind === 'selection' || content.kind === 'highlight') {
        for (const [index, color] of HIGHLIGHT_COLORS.entries()) {
          const dot = makeIn(page, 'span', 'dot', MARK_SIGNS[color]);
          const paint = MARK_PAINTS[isDark ? 'dark' : 'light'][color];
          dot.style.setProperty('--dot', paint.background);
          dot.style.setProperty('--dot-ink', paint.line);
          const node = button(content.names[color], `${index + 1}`, { color }, dot);
          if (content.kind === 'highlight') node.setAttribute('aria-pressed', String(color === content.color));
          row.append(node);
        }
        row.append(
          makeIn(page, 'span', 'gap'),
          icon('note', say('highlight_note'), 'N'),
          icon('tag', say('highlight_tag'), 'T'),
          icon('copy', say('highlight_copy'), 'C'),
        );
        if (content.kind === 'highlight') row.append(icon('remove', say('highlight_remove'), 'Delete'));
        if (content.hasUndo) row.append(icon('undo', say('highlight_undo'), 'Z'));
        hint.append(what, key);
        bar.append(row, hint);
      } else {
        row.append(what);
        if (content.hasUndo) row.append(button(say('highlight_undo'), 'Z', 'undo', say('highlight_undo')));
        row.append(icon('close', say('toast_close'), 'Escape'));
        bar.append(row);
      }

      // The name of what is pointed at or focused, and its key, in a place of its own: nothing moves.
      const explain = ({ target, type }: Event) => {
        // What was done is said until something else is asked for.
        if (isSettling) return;
        const node = (target as Element).closest('button');
        const isOver = node !== null && (type === 'pointerover' || type === 'focusin');
        what.textContent = (isOver && node.getAttribute('aria-label')) || restingHint(content);
        key.textContent = (isOver && node.getAttribute('aria-keyshortcuts')) || '';
        key.hidden = !key.textContent;
      };
      for (const name of ['pointerover', 'pointerout', 'focusin', 'focusout']) row.addEventListener(name, explain);
      walkWithArrows(row);
      page.body.replaceChildren(bar);
      const { width, height } = bar.getBoundingClientRect();
      surface.placeBeside(ranges, { width: Math.ceil(width) + 2 * BAR_MARGIN, height: Math.ceil(height) + 2 * BAR_MARGIN });
    },
    focus() {
      view.focus();
      isSettling = true;
      const pressed = page.querySelector<HTMLElement>('[aria-pressed="true"]');
      (pressed ?? page.querySelector('button'))?.focus({ preventScroll: true });
      isSettling = false;
    },
    hasFocus: () => page.hasFocus(),
    hold() {
      isHolding = true;
      frame.style.opacity = '0';
      frame.focus();
      view.focus();
    },
    copy(text) {
      const field = makeIn(page, 'textarea');
      field.value = text;
      page.body.append(field);
      field.select();
      // The clipboard's newer interface is missing on pages without encryption.
      const isDone = page.execCommand('copy');
      field.remove();
      return isDone;
    },
    isOpen: surface.isOpen,
    close: surface.close,
  };
}

function restingHint({ kind, message, color, names }: ToolbarContent): string {
  if (message) return message;
  return kind === 'highlight' && color ? names[color] : say('highlight_choose');
}

// One stop for Tab, arrows within (the ARIA toolbar pattern).
function walkWithArrows(row: HTMLElement): void {
  row.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const buttons = [...row.querySelectorAll('button')];
    const at = buttons.indexOf(row.ownerDocument.activeElement as HTMLButtonElement);
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
    event.preventDefault();
  });
}
