import type { HighlightColor } from '../../model/highlight';
import { layers } from './layers';
import { DEPTHS, EMPHASIS, markName, paintStyle } from './paint-style';
import { toneOf } from './tone';

/** A passage to be painted. */
export interface Mark {
  id: string;
  range: Range;
  color: HighlightColor;
  /** Shown by a line under the text. */
  hasNote?: boolean;
  /** Its words are others than when it was marked: shown by a broken line. */
  isChanged?: boolean;
}

/** Paints marks in one document. */
export interface Painter {
  /** Paints these marks, in any order, and nothing else of ours. They may overlap, nest and touch: the shorter of two lies above. */
  paint(marks: readonly Mark[]): void;
  /** Sets one mark apart, or none. */
  emphasize(id: string | undefined): void;
  /** Takes away everything that was painted, and the style sheet. */
  clear(): void;
}

type View = Window & typeof globalThis;

/**
 * A painter for a document, its own or that of a frame. It uses the CSS Custom Highlight API: no node of the page is changed, one style sheet is
 * adopted. The registry is shared with the page's own scripts: only names of ours are set and deleted.
 */
export function createPainter(page: Document): Painter {
  const view = page.defaultView as View | null;
  const registry = view?.CSS?.highlights;
  // A frame that was taken away has no window any more.
  if (!view || !registry) return { paint() {}, emphasize() {}, clear() {} };

  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(paintStyle());
  let names = new Set<string>();
  let adopted = new Set<Document | ShadowRoot>();
  let painted: readonly Mark[] = [];

  // A page may set its own sheets anew at any time.
  const adopt = (root: Document | ShadowRoot) => {
    const sheets = [...root.adoptedStyleSheets];
    if (!sheets.includes(sheet)) root.adoptedStyleSheets = [...sheets, sheet];
  };

  const drop = (root: Document | ShadowRoot) => {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets].filter((one) => one !== sheet);
  };

  return {
    paint(marks) {
      painted = marks;
      // A shadow tree takes no style from its page.
      const roots = new Set(marks.map(({ range }) => range.startContainer.getRootNode()).filter(isRoot));
      for (const root of roots) adopt(root);
      for (const root of adopted) if (!roots.has(root)) drop(root);
      adopted = roots;
      const groups = new Map<string, { priority: number; ranges: Range[] }>();
      for (const [mark, layer] of [...roots].flatMap((root) => [
        ...layers(marks.filter(({ range }) => range.startContainer.getRootNode() === root)),
      ])) {
        const depth = Math.min(layer, DEPTHS - 1);
        const name = markName({
          color: mark.color,
          tone: toneOf(mark.range),
          line: mark.isChanged ? 'changed' : mark.hasNote ? 'note' : undefined,
          depth,
        });
        const group = groups.get(name) ?? { priority: depth, ranges: [] };
        group.ranges.push(mark.range);
        groups.set(name, group);
      }
      for (const name of names) if (!groups.has(name)) registry.delete(name);
      for (const [name, { priority, ranges }] of groups) {
        const highlight = new view.Highlight(...ranges);
        highlight.priority = priority;
        registry.set(name, highlight);
      }
      names = new Set(groups.keys());
    },

    emphasize(id) {
      const mark = painted.find((one) => one.id === id);
      if (!mark) return void registry.delete(EMPHASIS);
      const highlight = new view.Highlight(mark.range);
      highlight.priority = DEPTHS;
      registry.set(EMPHASIS, highlight);
    },

    clear() {
      for (const name of names) registry.delete(name);
      registry.delete(EMPHASIS);
      names = new Set();
      painted = [];
      for (const root of adopted) drop(root);
      adopted = new Set();
    },
  };
}

// Nodes that were taken out of the page have another root.
function isRoot(node: Node): node is Document | ShadowRoot {
  return node.nodeType === Node.DOCUMENT_NODE || (node as ShadowRoot).host?.isConnected === true;
}
