import { all, isBlock, isText, SPACE, setSource, sourceOf } from '../markdown/dom';

const INDENTED = /^[\r\n\t ]*(?:\u3000{1,}|[\u00a0]{2,}|(?:\u00a0 ){2,})/;
const EMPTY = new RegExp(`^${SPACE}*$`);

/**
 * Makes paragraphs of the lines that old editors part with `<br><br>`, or with one `<br>` and a typed indent. Only in blocks whose own
 * children are such lines.
 */
export function paragraphsFromBreaks(root: Element): void {
  const parents = new Set(all(root, 'br').map((lineBreak) => lineBreak.parentElement));
  for (const parent of parents) {
    if (!parent || /^(?:TD|TH|LI|PRE|DT|H\d)$/.test(parent.nodeName) || parent.closest('pre,table')) continue;
    const lines = linesOf(parent);
    if (lines.length > 1) rebuild(parent, lines);
  }
}

// Children between paragraph breaks; a block stands alone.
function linesOf(parent: Element): Node[][] {
  const lines: Node[][] = [];
  let line: Node[] = [];
  let breaks = 0;
  const close = () => {
    if (line.some((node) => !isBreak(node) && !isEmptyText(node))) lines.push(line);
    line = [];
  };
  for (const node of [...parent.childNodes]) {
    if (isBreak(node)) {
      breaks += 1;
      line.push(node);
      continue;
    }
    if (isEmptyText(node)) {
      line.push(node);
      continue;
    }
    if (breaks > 1 || (breaks === 1 && isText(node) && INDENTED.test(node.data)) || isBlock(node)) close();
    breaks = 0;
    line.push(node);
    if (isBlock(node)) close();
  }
  close();
  return lines;
}

function rebuild(parent: Element, lines: Node[][]): void {
  const document = parent.ownerDocument;
  const isInline = !isBlock(parent);
  const blocks = lines.map((line) => {
    const content = trimBreaks(line);
    if (content.length === 1 && isBlock(content[0])) return content[0] as Node;
    const paragraph = document.createElement('p');
    setSource(paragraph, sourceOf(parent));
    paragraph.append(...content);
    return paragraph;
  });
  // `<p>` cannot hold paragraphs, and neither should `<span>` or `<font>`: they make room.
  if (isInline || parent.nodeName === 'P') parent.replaceWith(...blocks);
  else parent.replaceChildren(...blocks);
}

function trimBreaks(line: Node[]): Node[] {
  const content = [...line];
  while (content[0] && (isBreak(content[0]) || isEmptyText(content[0]))) content.shift();
  while (content.length > 0 && (isBreak(content.at(-1)) || isEmptyText(content.at(-1)))) content.pop();
  return content;
}

function isBreak(node: Node | undefined): boolean {
  return node?.nodeType === 1 && node.nodeName === 'BR';
}

function isEmptyText(node: Node | undefined): boolean {
  return node?.nodeType === 8 || (isText(node) && EMPTY.test(node.data));
}
