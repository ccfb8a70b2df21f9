import { errorText, uiLanguage } from '../i18n';
import { sendMessage, type ToastContent } from '../messaging';
import { raise } from './raise';
import { TOAST_STYLE } from './toast-style';

// Tests look inside; a page never can.
const SHADOW_MODE = import.meta.env.MODE === 'testing' ? 'open' : 'closed';

interface ToastGlobals {
  /** Takes away the toast that is shown; outlives a second injection of this script. */
  unionclipCloseToast?: () => void;
}

/**
 * Shows a toast in the corner of the page: what happened, Undo where there is something to undo, and a way to close it. One at a time.
 * It lives in a closed shadow root, listens to real clicks only, waits while it is pointed at or focused, and leaves nothing behind.
 */
export function showPageToast(content: ToastContent): void {
  const globals = globalThis as ToastGlobals;
  globals.unionclipCloseToast?.();

  const host = document.createElement('div');
  const root = host.attachShadow({ mode: SHADOW_MODE });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(TOAST_STYLE);
  root.adoptedStyleSheets = [sheet];

  const leaving = new AbortController();
  const close = () => {
    leaving.abort();
    host.remove();
  };
  globals.unionclipCloseToast = close;

  const box = element('div', `toast ${content.kind}`);
  box.lang = uiLanguage();
  const message = element('div', 'message');
  message.setAttribute('role', 'status');
  message.setAttribute('aria-live', 'polite');
  const clock = element('div', 'clock');
  clock.addEventListener('animationend', close, { signal: leaving.signal });
  box.append(message, ...buttons(content, { say, close, signal: leaving.signal }), clock);
  root.append(box);

  /** Replaces what is said and gives it its own time. */
  function say(text: string, kind: 'saved' | 'problem') {
    box.className = `toast ${kind}`;
    message.replaceChildren(line('what', text));
    for (const animation of clock.getAnimations()) {
      animation.cancel();
      animation.play();
    }
  }

  document.documentElement.append(host);
  raise(host);
  window.addEventListener('keydown', (event) => event.isTrusted && event.key === 'Escape' && close(), {
    signal: leaving.signal,
    capture: true,
  });
  // A live region announces what changes in it, so it is there before its text.
  requestAnimationFrame(() => message.replaceChildren(...lines(content)));
}

function lines({ message, title, titleLang }: ToastContent): HTMLElement[] {
  const what = line('what', message);
  if (!title) return [what];
  const which = line('title', title);
  if (titleLang) which.lang = titleLang;
  return [what, which];
}

function line(name: string, text: string): HTMLElement {
  const node = element('bdi', name);
  node.textContent = text;
  return node;
}

interface Toast {
  say: (text: string, kind: 'saved' | 'problem') => void;
  close: () => void;
  signal: AbortSignal;
}

function buttons({ undo, closeLabel }: ToastContent, { say, close, signal }: Toast): HTMLElement[] {
  const closing = button('close', '×', signal, close);
  closing.setAttribute('aria-label', closeLabel);
  closing.title = closeLabel;
  if (!undo) return [closing];
  const undoing = button('undo', undo.label, signal, async () => {
    undoing.remove();
    try {
      await sendMessage('undoFromPage', { token: undo.token });
      say(undo.doneMessage, 'saved');
    } catch (error) {
      say(errorText(error), 'problem');
    }
  });
  return [undoing, closing];
}

function button(name: string, label: string, signal: AbortSignal, onPress: () => void): HTMLButtonElement {
  const node = document.createElement('button');
  node.type = 'button';
  node.className = name;
  node.textContent = label;
  node.addEventListener(
    'click',
    (event) => {
      // The page can send clicks of its own making; only the user's count. Nor does the page learn of them.
      event.stopPropagation();
      if (event.isTrusted) onPress();
    },
    { signal },
  );
  return node;
}

function element(tag: 'div' | 'bdi', name: string): HTMLElement {
  const node = document.createElement(tag);
  node.className = name;
  return node;
}
