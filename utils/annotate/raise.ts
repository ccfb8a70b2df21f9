/**
 * Lays an element of ours above everything that the page can draw, whatever its z-index: the top layer. Before Chromium 114 there is no
 * popover, and the greatest z-index of the element's own style must do.
 */
export function raise(host: HTMLElement): void {
  if (typeof host.showPopover !== 'function') return;
  host.popover = 'manual';
  host.showPopover();
}
