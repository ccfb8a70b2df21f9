import { expect, it } from 'vitest';
import { labelPlace } from '../../../utils/annotate/pick/label-place';

const LABEL = { width: 120, height: 24 };
const ROOM = { width: 1000, height: 700 };

it.each([
  ['above a block in the middle', { left: 100, top: 200, width: 600, height: 100 }, { x: 100, y: 176 }],
  ['below a block at the top', { left: 100, top: 0, width: 600, height: 300 }, { x: 100, y: 304 }],
  ['beside a block that is as high as the window', { left: 100, top: -50, width: 600, height: 900 }, { x: 704, y: 4 }],
  ['on its other side where there is no room', { left: 200, top: -50, width: 790, height: 900 }, { x: 76, y: 4 }],
  ['in the far corner of what fills the window', { left: 0, top: 0, width: 1000, height: 900 }, { x: 876, y: 672 }],
  ['within the window', { left: 950, top: 100, width: 100, height: 20 }, { x: 876, y: 76 }],
])('stands %s', (_, block, place) => {
  expect(labelPlace(block, LABEL, ROOM)).toEqual(place);
});
