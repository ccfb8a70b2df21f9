import { raise } from '../raise';
import { SURFACE_STYLE } from './surface-style';

// Tests look inside; a page never can.
const SHADOW_MODE = import.meta.env.MODE === 'testing' ? 'open' : 'closed';

let host: HTMLElement | undefined;
let root: ShadowRoot | undefined;

/** Puts a frame of ours into the one element that we add to a page, above all that the page can draw. Returns what takes it away again. */
export function attachFrame(frame: HTMLIFrameElement): () => void {
  // The page may have thrown it out.
  if (!host?.isConnected) makeHost();
  const [ownHost, ownRoot] = [host, root];
  ownRoot?.append(frame);
  return () => {
    frame.remove();
    if (ownRoot?.querySelector('iframe')) return;
    ownHost?.remove();
    if (host === ownHost) host = undefined;
  };
}

function makeHost(): void {
  host = document.createElement('div');
  root = host.attachShadow({ mode: SHADOW_MODE });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(SURFACE_STYLE);
  root.adoptedStyleSheets = [sheet];
  // Everything outside an open modal dialog takes no clicks.
  const dialogs = Document.prototype.querySelectorAll.call(document, 'dialog:modal');
  (dialogs[dialogs.length - 1] ?? document.documentElement).append(host);
  raise(host);
}
