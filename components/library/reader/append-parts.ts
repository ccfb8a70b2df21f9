/** How to add the further parts of a text. */
interface Adding {
  /** Ends it: another text is wanted. */
  signal: AbortSignal;
  /** A part as a document of its own. */
  make: (part: string) => Document;
  onAdded: (part: HTMLElement) => void;
}

/**
 * Adds the further parts of a long text to the document that shows its first, one in a task of its own, so that scrolling and keys stay
 * alive. Called again for the same document it goes on where it was stopped.
 */
export async function appendParts(page: Document, parts: readonly string[], { signal, make, onAdded }: Adding): Promise<void> {
  for (let at = Number(page.body.dataset.added ?? 0); at < parts.length; at += 1) {
    await nextTask();
    if (signal.aborted) return;
    const box = page.createElement('section');
    box.className = 'part';
    box.append(...[...make(parts[at] ?? '').body.childNodes].map((node) => page.adoptNode(node)));
    page.body.append(box);
    page.body.dataset.added = String(at + 1);
    onAdded(box);
  }
}

/** Lets the browser draw, scroll and hear keys in between. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
