/**
 * The look of the toast. `all: initial` and `!important` on the host: the page's own rules reach the host element, and among important
 * rules those inside the shadow root win (CSS Cascade 5, section 6.1).
 */
export const TOAST_STYLE = `
:host {
  all: initial !important;
  position: fixed !important;
  display: block !important;
  inset: auto 16px 16px auto !important;
  width: max-content !important;
  max-width: min(400px, calc(100vw - 32px)) !important;
  height: auto !important;
  margin: 0 !important;
  padding: 0 !important;
  border: 0 !important;
  background: none !important;
  overflow: visible !important;
  opacity: 1 !important;
  visibility: visible !important;
  z-index: 2147483647 !important;
  color-scheme: light dark !important;
}
:host(:popover-open) { display: block !important; }
.toast {
  --ink: #1d1b19; --ink-quiet: #6b655e; --paper: #ffffff; --line: #e6e1da; --hover: #f3efe9; --accent: #a61b29; --good: #2e6b34;
  --shadow: 0 6px 24px rgb(40 30 20 / .18), 0 1px 3px rgb(40 30 20 / .1);
  position: relative;
  display: flex;
  align-items: center;
  gap: 4px;
  overflow: hidden;
  padding: 10px 8px 11px 16px;
  border: 1px solid var(--line);
  border-radius: 10px;
  background: var(--paper);
  color: var(--ink);
  box-shadow: var(--shadow);
  font: 13px/1.5 system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif;
  text-align: start;
  animation: enter .16s ease-out;
}
@media (prefers-color-scheme: dark) {
  .toast {
    --ink: #ece8e2; --ink-quiet: #a19a91; --paper: #22201d; --line: #3f3a34; --hover: #332f2a; --accent: #ec7b84; --good: #8fd096;
    --shadow: 0 8px 28px rgb(0 0 0 / .5);
  }
}
.toast::before {
  content: "";
  position: absolute;
  inset-block: 0;
  inset-inline-start: 0;
  width: 3px;
  background: var(--good);
}
.toast.problem::before { background: var(--accent); }
.message { display: grid; gap: 1px; min-width: 0; flex: 1; margin-inline-end: 8px; }
.what { font-weight: 600; text-wrap: pretty; }
.problem .what { font-weight: 400; }
.title { color: var(--ink-quiet); overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
button {
  all: unset;
  box-sizing: border-box;
  flex: none;
  cursor: pointer;
  padding: 3px 10px;
  border-radius: 6px;
  line-height: 20px;
}
.undo { color: var(--accent); font-weight: 600; }
.close { width: 28px; padding: 3px 0; color: var(--ink-quiet); font-size: 17px; text-align: center; align-self: flex-start; }
.saved .close { align-self: center; }
button:hover { background: var(--hover); }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: -1px; }
/* The clock is an animation: it waits by itself under the pointer and while something inside has the focus. */
.clock {
  position: absolute;
  inset: auto 0 0 0;
  height: 2px;
  background: var(--ink-quiet);
  opacity: .35;
  transform-origin: left;
  animation: pass 8s linear forwards;
}
.problem .clock { animation-duration: 15s; }
.toast:hover .clock, .toast:focus-within .clock { animation-play-state: paused; }
@keyframes pass { to { transform: scaleX(0); } }
@keyframes enter { from { opacity: 0; transform: translateY(6px); } }
@media (prefers-reduced-motion: reduce) {
  .toast { animation: none; }
  .clock { opacity: 0; }
}
@media print { :host { display: none !important; } }
`;
