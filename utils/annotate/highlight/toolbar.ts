import { HIGHLIGHT_COLORS } from '../../model/highlight';
import { makeIn } from '../pick/bar';
import { MARK_PAINTS, MARK_SIGNS } from './colors';
import { drawIcon, type IconName } from './icons';
import { openSurface, type Surface } from './surface';
import { BAR_MARGIN, BAR_STYLE } from './surface-style';
import { LANGUAGE, say } from './texts';
import { restingHint, type ToolbarAct, type ToolbarContent } from './toolbar-content';
import { actOfKey } from './toolbar-keys';

export interface Toolbar {
  show(content: ToolbarContent, ranges: readonly Range[]): void;
  /** Gives it the keys, so that the page does not hear them. */
  focus(): void;
  hasFocus(): boolean;
  /** Whether the pointer is on it. */
  isPointedAt(): boolean;
  /** Takes the keys and does nothing with them, until it is closed. */
  hold(): void;
  copy(text: string): boolean;
  isOpen(): boolean;
  close(): void;
}

const UNDO_KEYS = 'Z Control+Z';

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
  let pointer = '';
  let isHolding = false;
  let focusedKeys: string | null | undefined;

  // The selection stays where it is: a press must not take the focus from the page.
  page.addEventListener('pointerdown', (event) => event.preventDefault());
  page.addEventListener('mousedown', (event) => event.preventDefault());
  for (const name of ['pointerdown', 'pointermove'] as const) {
    page.addEventListener(name, (event) => {
      pointer = placeOf(event);
    });
  }
  page.addEventListener('keydown', (event) => {
    if (!event.isTrusted || !shown) return;
    if (isHolding) return event.preventDefault();
    const act = actOfKey(event, shown);
    if (!act) return;
    event.preventDefault();
    onAct(act);
  });

  const button = (label: string, key: string, act: ToolbarAct, inside: Node | string) => {
    const node = makeIn(page, 'button');
    node.type = 'button';
    node.append(inside);
    if (typeof inside === 'string') node.className = 'text';
    else node.ariaLabel = label;
    node.ariaKeyShortcuts = key;
    // A page cannot reach into this frame; should it ever, only the person's own presses count.
    node.addEventListener('click', (event) => event.isTrusted && onAct(act));
    return node;
  };
  const icon = (name: IconName, label: string, key: string) => button(label, key, name === 'close' ? 'close' : name, drawIcon(page, name));

  return {
    show(content, ranges) {
      shown = content;
      const bar = makeIn(page, 'section', `bar ${content.kind}`);
      bar.ariaLabel = say('highlight_toolbar');
      // In a narrow window it has two rows.
      bar.style.maxWidth = `${innerWidth - 3 * BAR_MARGIN}px`;
      const row = makeIn(page, 'div', 'row');
      row.setAttribute('role', 'toolbar');
      const what = makeIn(page, 'span', 'what', restingHint(content));
      what.setAttribute('role', 'status');
      const keys = makeIn(page, 'span', 'keys');
      const hint = makeIn(page, 'p', 'hint');

      if (content.kind === 'selection' || content.kind === 'highlight') {
        for (const [index, color] of HIGHLIGHT_COLORS.entries()) {
          const dot = makeIn(page, 'span', 'dot', MARK_SIGNS[color]);
          const paint = MARK_PAINTS[isDark ? 'dark' : 'light'][color];
          dot.style.setProperty('--dot', paint.background);
          dot.style.setProperty('--dot-ink', paint.line);
          const node = button(content.names[color], `${index + 1}`, { color }, dot);
          if (content.kind === 'highlight') node.ariaPressed = String(color === content.color);
          row.append(node);
        }
        const note = icon('note', say(content.hasNote ? 'highlight_noteShow' : 'highlight_note'), 'N');
        if (content.hasNote) {
          note.className = 'text';
          note.append(`${say('highlight_note')} ●`);
        }
        row.append(
          makeIn(page, 'span', 'gap'),
          note,
          icon('tag', say('highlight_tag'), 'T'),
          icon('copy', say('library_markCopy'), 'C'),
          icon('cite', say('library_markCite'), 'Shift+C'),
        );
        if (content.kind === 'highlight') row.append(icon('remove', say('highlight_remove'), 'Delete #'));
        if (content.hasUndo) row.append(icon('undo', say('highlight_undo'), UNDO_KEYS));
        hint.append(what, keys);
        bar.append(row, hint);
      } else {
        row.append(what);
        if (content.hasUndo) row.append(button(say('highlight_undo'), UNDO_KEYS, 'undo', say('highlight_undo')));
        row.append(icon('close', say('toast_close'), 'Escape'));
        bar.append(row);
      }

      // The name of what is pointed at or focused, and its keys, in a place of their own: nothing moves.
      const explain = (node?: Element | null) => {
        what.textContent = node?.ariaLabel || restingHint(content);
        const names = node?.ariaKeyShortcuts?.replace('Control', 'Ctrl').split(' ') ?? [];
        keys.replaceChildren(...names.map((name) => makeIn(page, 'kbd', '', name)));
      };
      for (const name of ['pointerover', 'pointerout', 'focusin', 'focusout'] as const) {
        row.addEventListener(name, (event) => {
          // What was done is said until something else is asked for: the pointer rests where it pressed.
          if (isSettling || placeOf(event as PointerEvent) === pointer) return;
          explain(/over|in$/.test(name) ? (event.target as Element).closest('button') : null);
        });
      }
      walkWithArrows(row);
      focusedKeys = page.activeElement?.ariaKeyShortcuts;
      page.body.replaceChildren(bar);
      const heights = [...row.children, null].map((node) => {
        explain(node);
        return hint.offsetHeight;
      });
      hint.style.minHeight = `${Math.max(...heights)}px`;
      const { width, height } = bar.getBoundingClientRect();
      surface.placeBeside(ranges, { width: Math.ceil(width) + 2 * BAR_MARGIN, height: Math.ceil(height) + 2 * BAR_MARGIN });
    },
    focus() {
      view.focus();
      isSettling = true;
      const buttons = [...page.querySelectorAll('button')];
      const same = buttons.find((one) => one.ariaKeyShortcuts === focusedKeys);
      (same ?? buttons.find((one) => one.ariaPressed === 'true') ?? buttons[0])?.focus({ preventScroll: true });
      isSettling = false;
    },
    hasFocus: () => page.hasFocus(),
    isPointedAt: () => frame.matches(':hover'),
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

// Where the pointer is, whatever was drawn anew under it.
function placeOf({ screenX, screenY }: MouseEvent): string {
  return `${screenX},${screenY}`;
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
