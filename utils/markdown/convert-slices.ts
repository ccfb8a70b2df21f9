import { endBlock, type Flow, fillBlocks, newFlow, type Style, visitNode } from './blocks';
import { isElement } from './dom';
import { tableSteps } from './gfm-table';
import { dropLastRules } from './plain-tree';
import { flattenLayoutTables } from './tables';
import { assemble } from './turndown';

// Blocks that say nothing in Markdown but that a paragraph begins and ends with them.
const PLAIN = /^(?:DIV|SECTION|ARTICLE|MAIN|CENTER)$/;
const MANY = 400;
const AT_ONCE = 20;

/**
 * Markdown of a detached element that nobody needs afterwards, as `convert` writes it; on a long text others have their turn whenever
 * `breathe` lets them.
 */
export async function convertInSlices(root: HTMLElement, baseUrl: string, breathe: () => Promise<void> | undefined): Promise<string> {
  flattenLayoutTables(root);
  await breathe();
  const tree = root.ownerDocument.createElement('div');
  const style: Style = { baseUrl, marks: 0, idle: 0, address: '' };
  if (holdsMany(root)) {
    const flow = newFlow(tree);
    await walkInSlices(root, flow, style, breathe);
    endBlock(flow);
    dropLastRules(tree);
  } else fillBlocks(tree, root, style);
  return assembleInSlices(tree, breathe);
}

/** Blocks beside each other are parted by an empty line whatever they are, so they can be written one lot after another. */
async function assembleInSlices(tree: HTMLElement, breathe: () => Promise<void> | undefined): Promise<string> {
  const parts: string[] = [];
  while (tree.firstChild) {
    await breathe();
    const lot = tree.ownerDocument.createElement('div');
    for (let count = 0; count < AT_ONCE && tree.firstChild; count++) lot.appendChild(tree.firstChild);
    parts.push(assemble(lot));
  }
  await breathe();
  return parts.filter(Boolean).join('\n\n');
}

async function walkInSlices(parent: Element, flow: Flow, style: Style, breathe: () => Promise<void> | undefined): Promise<void> {
  let count = 0;
  for (let child = parent.firstChild; child; child = child.nextSibling) {
    count += 1;
    if (count % AT_ONCE === 0) await breathe();
    if (isElement(child) && PLAIN.test(child.nodeName) && holdsMany(child)) {
      endBlock(flow);
      await walkInSlices(child, flow, style, breathe);
      endBlock(flow);
    } else if (flow.into && child.nodeName === 'TABLE') {
      endBlock(flow);
      const steps = tableSteps(child as Element, flow.into, style);
      while (!steps.next().done) await breathe();
    } else visitNode(child, flow, style);
  }
}

const holdsMany = (element: Element) => element.getElementsByTagName('*').length > MANY;
