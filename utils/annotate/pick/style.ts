const VISIBLE = `
  all: initial !important;
  position: fixed !important;
  display: block !important;
  inset: 0 !important;
  width: 100% !important;
  height: 100% !important;
  max-width: none !important;
  max-height: none !important;
  margin: 0 !important;
  padding: 0 !important;
  border: 0 !important;
  background: none !important;
  overflow: hidden !important;
  opacity: 1 !important;
  visibility: visible !important;
  transform: none !important;
  z-index: 2147483647 !important;`;

/** The host on the page and the frame in it. The page's own rules reach the host: ours are important, and win inside the shadow root. */
export const HOST_STYLE = `
:host { ${VISIBLE} color-scheme: light !important; }
:host(:popover-open) { display: block !important; }
/* A frame of another colour scheme than its document's would be painted opaque. */
iframe { all: initial; display: block; width: 100%; height: 100%; border: 0; background: none; color-scheme: light; }
@media print { :host { display: none !important; } }
`;

/** What is drawn inside the frame: outlines, and the bar. */
export const PICK_STYLE = `
html, body { margin: 0; height: 100%; overflow: hidden; background: none; }
body {
  --ink: #1d1b19; --ink-quiet: #6b655e; --paper: #ffffff; --line: #e6e1da; --hover: #f3efe9; --accent: #a61b29; --accent-ink: #ffffff; --halo: #ffffff;
  --shadow: 0 6px 24px rgb(40 30 20 / .22), 0 1px 3px rgb(40 30 20 / .12);
  font: 13px/1.5 system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif;
  color: var(--ink);
}
body.dark {
  --ink: #ece8e2; --ink-quiet: #a19a91; --paper: #22201d; --line: #3f3a34; --hover: #332f2a; --accent: #ec7b84; --accent-ink: #1d0d0e;
  --shadow: 0 8px 28px rgb(0 0 0 / .6);
}
.field { position: fixed; inset: 0; cursor: crosshair; outline: 0; touch-action: manipulation; -webkit-tap-highlight-color: transparent; }
.box { position: fixed; left: 0; top: 0; box-sizing: border-box; border-radius: 4px; pointer-events: none; }
/* Two tones, so that one of them stands out from any page. */
.current { border: 3px solid #a61b29; box-shadow: 0 0 0 2px #ffffff, inset 0 0 0 1px #ffffff; background: rgb(166 27 41 / .05); }
.added { border: 2px dashed #a61b29; box-shadow: 0 0 0 2px #ffffff; background: rgb(166 27 41 / .12); }
.added::after {
  content: "✓"; position: absolute; top: 4px; inset-inline-end: 4px; width: 20px; border-radius: 10px; background: #a61b29; color: #ffffff;
  font-weight: 600; line-height: 20px; text-align: center;
}
.label {
  position: fixed; left: 0; top: 0; max-width: calc(100vw - 8px); padding: 1px 8px; border-radius: 4px; background: #a61b29; color: #ffffff;
  box-shadow: 0 0 0 1px #ffffff; font-size: 12px; line-height: 20px; white-space: nowrap; pointer-events: none; font-variant-numeric: tabular-nums;
}
.bar {
  position: fixed; inset: auto 0 16px; box-sizing: border-box; width: max-content; max-width: calc(100vw - 24px); margin: 0 auto; display: flex; flex-wrap: wrap;
  align-items: center; gap: 8px 14px; padding: 10px 10px 10px 16px; border: 1px solid var(--line); border-radius: 12px; background: var(--paper);
  box-shadow: var(--shadow); cursor: default; animation: enter .16s ease-out;
}
.what { margin: 0; font-weight: 600; max-width: 60em; text-wrap: pretty; }
.keys { display: flex; flex-wrap: wrap; gap: 4px 12px; margin: 0; padding: 0; list-style: none; color: var(--ink-quiet); }
.keys li { display: flex; align-items: center; gap: 4px; white-space: nowrap; }
kbd {
  min-width: 20px; box-sizing: border-box; padding: 0 5px; border: 1px solid var(--line); border-bottom-width: 2px; border-radius: 5px; color: var(--ink);
  font: inherit; font-size: 12px; line-height: 18px; text-align: center;
}
.acts { display: flex; gap: 6px; margin-inline-start: auto; }
button {
  all: unset; box-sizing: border-box; min-height: 32px; padding: 4px 12px; border: 1px solid var(--line); border-radius: 8px; line-height: 22px;
  cursor: pointer; white-space: nowrap; text-align: center;
}
button::after {
  content: attr(data-key); margin-inline-start: 8px; padding: 0 5px; border: 1px solid currentcolor; border-radius: 5px; font-size: 12px;
  font-weight: 400; line-height: 18px;
}
@supports (content: "" / "") { button::after { content: attr(data-key) / ""; } }
button:not(.main):hover { background: var(--hover); }
/* Its words change while one picks; the bar must not move under the mouse. */
button.main { min-width: 180px; border-color: var(--accent); background: var(--accent); color: var(--accent-ink); font-weight: 600; }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.busy .box, .busy .label, .busy .keys, .busy .acts, .failed .box, .failed .label, .failed .keys, .failed .main { display: none; }
.busy .field, .failed .field { cursor: default; }
.failed .what { font-weight: 400; }
@media (max-width: 620px) { .keys { display: none; } }
@media (prefers-reduced-motion: reduce) { .bar { animation: none; } }
@keyframes enter { from { opacity: 0; transform: translateY(6px); } }
`;
