/** What stands above an article on paper, where the page around the frame is missing. */
export interface PrintHeading {
  title: string;
  /** Source, author, date. */
  facts: string;
  url: string;
}

/** Prints the frame's document by itself, so that it is broken into pages as a text is. The heading stands in it only meanwhile. */
export function printFrame(frame: HTMLIFrameElement, { title, facts, url }: PrintHeading): void {
  const [page, view] = [frame.contentDocument, frame.contentWindow];
  if (!page?.body || !view) return;
  for (const former of page.querySelectorAll('.print-heading')) former.remove();
  const heading = page.createElement('header');
  heading.className = 'print-heading';
  for (const [tag, text] of [
    ['h1', title],
    ['p', facts],
    ['p', url],
  ] as const) {
    if (!text) continue;
    const line = page.createElement(tag);
    line.textContent = text;
    heading.append(line);
  }
  page.body.prepend(heading);
  // Some browsers come back before the dialog is closed: the event says when the paper is done.
  view.addEventListener('afterprint', () => heading.remove(), { once: true });
  view.print();
}
