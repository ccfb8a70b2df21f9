/**
 * The plain tree that Turndown reads: blocks of the page under the names that Turndown knows, and in each the Markdown of its text.
 * Written text lies in a `code` element, the one that Turndown takes as it is, white space and marks included.
 */

/** Adds a block that holds written text; nothing where there is none. */
export function addBlock(into: Element, name: string, text: string): void {
  if (text) holdText(addElement(into, name), text);
}

export function addElement(into: Element, name: string): Element {
  return into.appendChild(into.ownerDocument.createElement(name));
}

/** Lets a block hold text that is written already. */
export function holdText(block: Element, text: string): void {
  if (text) addElement(block, 'code').textContent = text;
}

/** Moves all that `from` holds. One by one: a call takes only so many arguments. */
export function moveAll(from: Element, into: Element): void {
  while (from.firstChild) into.appendChild(from.firstChild);
}

/** Takes out rules that part nothing, at the end of what `into` holds. */
export function dropLastRules(into: Element): void {
  while (into.lastElementChild?.nodeName === 'HR') into.lastElementChild.remove();
}
