// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { layers } from '../../../utils/annotate/highlight/layers';
import { createPainter, type Mark } from '../../../utils/annotate/highlight/paint';

const registry = new Map<string, Set<Range> & { priority: number }>();

beforeEach(() => {
  registry.clear();
  document.body.innerHTML = '<p>区总工会送清凉到施工现场</p>';
  vi.stubGlobal('CSS', { highlights: registry });
  vi.stubGlobal(
    'Highlight',
    class extends Set<Range> {
      priority = 0;
      constructor(...ranges: Range[]) {
        super(ranges);
      }
    },
  );
  vi.stubGlobal(
    'CSSStyleSheet',
    class {
      replaceSync() {}
    },
  );
  Object.assign(document, { adoptedStyleSheets: [] });
});

function mark(id: string, start: number, end: number, more: Partial<Mark> = {}): Mark {
  const range = document.createRange();
  const text = document.querySelector('p')?.firstChild as Text;
  range.setStart(text, start);
  range.setEnd(text, end);
  return { id, color: 'fact', range, ...more };
}

describe('layers', () => {
  it.each([
    [
      'apart',
      [
        [0, 2],
        [3, 5],
      ],
      [0, 0],
    ],
    [
      'touching',
      [
        [0, 3],
        [3, 5],
      ],
      [0, 0],
    ],
    [
      'nested',
      [
        [0, 10],
        [2, 4],
      ],
      [0, 1],
    ],
    [
      'nested, the inner one made first',
      [
        [2, 4],
        [0, 10],
      ],
      [1, 0],
    ],
    [
      'overlapping',
      [
        [0, 5],
        [3, 8],
      ],
      [0, 1],
    ],
    [
      'a chain',
      [
        [0, 5],
        [3, 8],
        [6, 10],
      ],
      [0, 1, 2],
    ],
    [
      'the same twice',
      [
        [0, 5],
        [0, 5],
      ],
      [0, 1],
    ],
    [
      'beside a nested one',
      [
        [0, 10],
        [1, 3],
        [4, 6],
      ],
      [0, 1, 1],
    ],
  ] as [string, [number, number][], number[]][])('of marks that are %s', (_, places, wanted) => {
    const marks = places.map(([start, end], index) => mark(`${index}`, start, end));
    const layer = layers(marks);
    expect(marks.map((one) => layer.get(one))).toEqual(wanted);
  });

  it('leave out what is no longer on the page', () => {
    const gone = mark('gone', 0, 3);
    document.body.replaceChildren();
    expect(layers([gone]).size).toBe(0);
  });
});

describe('a painter', () => {
  it('draws the inner of two marks above the outer one', () => {
    createPainter(document).paint([mark('outer', 0, 10), mark('inner', 2, 4, { color: 'figure' })]);
    expect([...registry].map(([name, { priority }]) => [name, priority])).toEqual([
      ['unionclip-highlight-fact', 0],
      ['unionclip-highlight-figure-1', 1],
    ]);
  });

  it('leaves the names of others alone', () => {
    registry.set('search-hits', Object.assign(new Set<Range>(), { priority: 0 }));
    const painter = createPainter(document);
    painter.paint([mark('one', 0, 3, { hasNote: true })]);
    painter.emphasize('one');
    expect([...registry.keys()]).toEqual(['search-hits', 'unionclip-highlight-fact-note', 'unionclip-highlight-here']);
    painter.emphasize(undefined);
    painter.paint([mark('one', 0, 3, { color: 'check' })]);
    expect([...registry.keys()]).toEqual(['search-hits', 'unionclip-highlight-check']);
    painter.clear();
    expect([...registry.keys()]).toEqual(['search-hits']);
  });

  it('takes dark paint where the text is light', () => {
    document.body.style.color = 'rgb(240, 240, 240)';
    createPainter(document).paint([mark('one', 0, 3)]);
    expect([...registry.keys()]).toEqual(['unionclip-highlight-fact-dark']);
  });

  it('adopts one style sheet beside the page’s own, again when the page dropped it, and takes it away', () => {
    const own = {} as CSSStyleSheet;
    document.adoptedStyleSheets = [own];
    const painter = createPainter(document);
    painter.paint([mark('one', 0, 3)]);
    painter.paint([mark('one', 0, 4)]);
    expect(document.adoptedStyleSheets).toHaveLength(2);
    document.adoptedStyleSheets = [own];
    painter.paint([mark('one', 0, 4)]);
    expect(document.adoptedStyleSheets).toHaveLength(2);
    painter.clear();
    expect(document.adoptedStyleSheets).toEqual([own]);
  });

  it('changes no node of the page', () => {
    const before = document.documentElement.outerHTML;
    createPainter(document).paint([mark('one', 0, 3)]);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
