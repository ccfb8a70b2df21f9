// @vitest-environment jsdom
import { expect, it } from 'vitest';
import type { ListItem } from '../../../../components/library/list/list-items';
import { measureBlocks } from '../../../../components/library/list/measure-blocks';
import type { Row } from '../../../../components/library/list/row';

const SOME = {} as Row;
const row = (at: number, known = true): ListItem => ({ type: 'row', key: `${at}`, at, id: `${at}`, ...(known ? { row: SOME } : {}) });
const heading = (key: string, isContinued = false): ListItem => ({ type: 'heading', key, text: key, isContinued });
const rows = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => row(from + at));

/** Lays the items out as a browser would: rows of 100 pixels, headings of 30 that are drawn where they stand still, at `stuck`. */
function layOut(items: ListItem[], stuck: number): Element {
  const content = document.createElement('ul');
  let top = 0;
  for (const item of items) {
    const height = item.type === 'space' ? item.height : item.type === 'heading' ? 30 : 100;
    const element = content.appendChild(document.createElement('li'));
    const drawn = item.type === 'heading' ? Math.max(top, stuck) : top;
    element.getBoundingClientRect = () => ({ top: drawn, bottom: drawn + height }) as DOMRect;
    Object.defineProperty(element, 'offsetHeight', { value: height });
    if (item.type !== 'heading' || !item.isContinued) top += height;
  }
  return content;
}

it('measures each block with its headings, wherever they stand still', () => {
  const items = [heading('a'), ...rows(0, 7), heading('b'), ...rows(7, 10), heading('c'), ...rows(10, 20), ...rows(20, 23)];
  for (const stuck of [0, 500, 1500]) {
    expect(measureBlocks(layOut(items, stuck), items)).toEqual([
      [0, 1060],
      [1, 1030],
      [2, 300],
    ]);
  }
});

it('gives no room to a heading of what began above, and passes over what is not there yet', () => {
  const items: ListItem[] = [
    { type: 'space', key: 's', height: 5000 },
    heading('a', true),
    ...rows(50, 60),
    row(60),
    row(61, false),
    { type: 'space', key: 'end', height: 900 },
  ];
  expect(measureBlocks(layOut(items, 5400), items)).toEqual([[5, 1000]]);
});
