import { pageDocuments } from './documents';
import { isTyping, type Selected, trySelection } from './selection';

/** What the person does on the page that means a highlight. */
export interface Gestures {
  onSelected: (selected: Selected) => void;
  onUnselected: () => void;
  /** A plain click; returns nothing. */
  onClick: (page: Document, x: number, y: number) => void;
  /** A press anywhere on the page. */
  onPress: () => void;
  /** A key; whether it was ours, and so no longer is the page's. */
  onKey: (event: KeyboardEvent) => boolean;
}

// As long as one needs to go on selecting with the keys.
const PAUSE_MS = 250;
const ACTIVE =
  'a[href],button,input,select,textarea,label,summary,video,audio,[contenteditable=""],[contenteditable="true"],[role="button"]';

/** Listens in the page and its frames. Only what the person does counts: events that scripts made up are passed over. */
export function listenTo(gestures: Gestures, signal: AbortSignal): { listenInFrames: () => void } {
  const heard = new WeakSet<Document>();
  let isPressed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));

  const look = () => {
    if (isPressed) return;
    const selected = trySelection();
    if (selected) gestures.onSelected(selected);
    else gestures.onUnselected();
  };
  const lookSoon = (wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(look, wait);
  };

  const listenIn = (page: Document) => {
    const view = page.defaultView;
    if (!view || heard.has(page)) return;
    heard.add(page);
    const on = <Name extends keyof WindowEventMap>(name: Name, act: (event: WindowEventMap[Name]) => void) =>
      view.addEventListener(name, (event) => event.isTrusted && act(event), { capture: true, signal });
    on('pointerdown', () => {
      isPressed = true;
      gestures.onPress();
    });
    on('pointercancel', () => {
      isPressed = false;
    });
    on('pointerup', () => {
      isPressed = false;
      // The browser sets the selection after the event.
      lookSoon(10);
    });
    // Also where the page keeps the pointer's events from us.
    page.addEventListener('selectionchange', (event) => event.isTrusted && lookSoon(PAUSE_MS), { capture: true, signal });
    on('click', (event) => {
      const target = event.composedPath()[0];
      const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
      // What does something by itself keeps its clicks; its highlight is reached by selecting, or from the list.
      const isActive = (target as Element | undefined)?.closest?.(ACTIVE);
      if (isPlain && !isActive && page.getSelection()?.isCollapsed !== false) gestures.onClick(page, event.clientX, event.clientY);
    });
    on('keydown', (event) => {
      if (isTyping(event) || !gestures.onKey(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    });
  };

  const listenInFrames = () => pageDocuments().forEach(listenIn);
  listenInFrames();
  return { listenInFrames };
}
