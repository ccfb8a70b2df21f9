/** Enough characters to find a passage again, few enough to lie within one line of the Markdown. */
const PROBE = 24;
const SHORTEST = 4;

/** What the reader was looking at: the selection, or else the first lines on the screen. */
export function probesOf(frame: HTMLIFrameElement | null, scroller: Element | null): string[] {
  const page = frame?.contentDocument;
  if (!page?.body) return [];
  const selected = page.getSelection()?.toString().trim() ?? '';
  if (selected) return [selected];
  const top = (scroller?.getBoundingClientRect().top ?? 0) - (frame?.getBoundingClientRect().top ?? 0);
  if (top <= 0) return [];
  const blocks = [...page.querySelectorAll('p, li, h2, h3, h4, blockquote, td')];
  const first = blocks.findIndex((block) => block.getBoundingClientRect().bottom > top + 8);
  return first < 0 ? [] : blocks.slice(first, first + 4).map((block) => block.textContent?.trim() ?? '');
}

/** Where one of these passages begins in the Markdown; 0 where none is found. A passage that is there whole is selected. */
export function placeIn(markdown: string, probes: readonly string[]): [start: number, end: number] {
  for (const probe of probes) {
    const whole = probe.length <= 200 ? markdown.indexOf(probe) : -1;
    if (probe && whole >= 0) return [whole, whole + probe.length];
    for (const line of probe.split('\n')) {
      const part = line.trim().slice(0, PROBE);
      const at = part.length >= SHORTEST ? markdown.indexOf(part) : -1;
      if (at >= 0) return [at, at];
    }
  }
  return [0, 0];
}
