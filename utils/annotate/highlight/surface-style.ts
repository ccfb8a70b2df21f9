/**
 * The host on the page and the frame in it. The page's own rules reach the host: ours are important, and win inside the shadow root. A frame of another
 * colour scheme than its document's would be painted opaque. The note's is opaque: it asks for the scheme that the person prefers, which Chromium would
 * else take from the page. Until it has a place it is out of sight, not hidden: Firefox gives the keys to no frame that was.
 */
export const SURFACE_STYLE = `
:host {
  all: initial !important;
  position: fixed !important;
  display: block !important;
  inset: 0 auto auto 0 !important;
  width: 0 !important;
  height: 0 !important;
  z-index: 2147483647 !important;
  color-scheme: light !important;
}
iframe {
  all: initial; position: fixed; left: 0; top: 0; display: block; color-scheme: light;
  width: 300px; height: 100px; translate: -9999px 0; opacity: 0; pointer-events: none;
}
iframe.note { color-scheme: light dark; border-radius: 12px; box-shadow: 0 6px 24px rgb(40 30 20 / .22), 0 1px 3px rgb(40 30 20 / .12), 0 0 0 1px rgb(40 30 20 / .1); }
@media print { :host { display: none !important; } }
`;

/** Room around the bar inside its frame, for its shadow. */
export const BAR_MARGIN = 12;

/** What is drawn inside the toolbar's frame. */
export const BAR_STYLE = `
html, body { margin: 0; overflow: hidden; background: none; }
body {
  --ink: #1d1b19; --ink-quiet: #6b655e; --paper: #ffffff; --line: #e6e1da; --hover: #f3efe9; --accent: #a61b29;
  --shadow: 0 4px 16px rgb(40 30 20 / .2), 0 1px 3px rgb(40 30 20 / .12);
  font: 12px/18px system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif;
  color: var(--ink);
  width: max-content;
  padding: ${BAR_MARGIN}px;
}
body.dark {
  --ink: #ece8e2; --ink-quiet: #a19a91; --paper: #22201d; --line: #4a443d; --hover: #363129; --accent: #ec7b84;
  --shadow: 0 6px 20px rgb(0 0 0 / .6);
}
.bar {
  display: grid; width: max-content; gap: 2px; box-sizing: border-box; padding: 4px; border: 1px solid var(--line); border-radius: 10px; background: var(--paper);
  box-shadow: var(--shadow);
}
.row { display: flex; flex-wrap: wrap; align-items: center; gap: 2px; }
.gap { flex: none; width: 1px; height: 20px; margin: 0 4px; background: var(--line); }
button {
  all: unset; box-sizing: border-box; display: grid; place-items: center; width: 30px; height: 30px; border-radius: 6px; cursor: pointer;
  color: var(--ink-quiet);
}
button:hover { background: var(--hover); color: var(--ink); }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px; }
button[aria-disabled="true"] { opacity: .5; cursor: default; }
button.text { grid-auto-flow: column; gap: 4px; width: auto; padding: 0 8px; color: var(--accent); font-weight: 600; }
.dot, svg { pointer-events: none; }
.dot { display: grid; place-items: center; width: 20px; height: 20px; border-radius: 50%; color: var(--dot-ink); background: var(--dot); font-size: 10px; line-height: 1; }
button[aria-pressed="true"] .dot { box-shadow: 0 0 0 2px var(--paper), 0 0 0 4px var(--ink); }
svg { width: 16px; height: 16px; fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; }
.hint { display: flex; gap: 8px; justify-content: space-between; box-sizing: border-box; width: 0; min-width: 100%; margin: 0; padding: 0 8px 4px; color: var(--ink-quiet); }
.keys { display: flex; flex: none; gap: 4px; align-self: start; }
.hint kbd { font: inherit; color: var(--ink-quiet); border: 1px solid var(--line); border-radius: 4px; padding: 0 5px; line-height: 16px; }
.what { overflow-wrap: anywhere; }
.bar.removed { padding-inline-start: 12px; }
.removed .what { padding-inline-end: 8px; font-size: 13px; }
.bar.problem { max-width: 300px; padding: 8px 4px 8px 12px; }
.problem .row { align-items: flex-start; gap: 6px; }
.problem .what { white-space: normal; text-wrap: pretty; font-size: 13px; line-height: 20px; padding: 5px 0; }
@media (forced-colors: active) { .dot { forced-color-adjust: none; } .bar { border-color: CanvasText; } }
`;
