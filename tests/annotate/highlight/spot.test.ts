import { describe, expect, it } from 'vitest';
import { spotBeside } from '../../../utils/annotate/highlight/spot';

const size = { width: 300, height: 60 };
const view = { width: 1000, height: 600 };
const line = (left: number, top: number, width = 200) => ({ left, top, right: left + width, bottom: top + 20 });

describe('the place of the toolbar', () => {
  it.each([
    ['under the last line', [line(100, 100), line(100, 120)], { left: 50, top: 148 }],
    ['over the first line where there is no room below', [line(100, 560)], { left: 50, top: 492 }],
    ['within the window on the left', [line(0, 100, 20)], { left: 4, top: 128 }],
    ['within the window on the right', [line(980, 100, 20)], { left: 696, top: 128 }],
    ['at the lower edge where the passage fills the window', [line(0, -10, 1000), line(0, 590, 1000)], { left: 696, top: 536 }],
    ['at the lower edge where the passage cannot be seen', [], { left: 350, top: 536 }],
  ])('is %s', (_, boxes, spot) => {
    expect(spotBeside(boxes, size, view)).toEqual(spot);
  });

  it('never covers a passage that leaves room', () => {
    for (let top = 0; top < 580; top += 7) {
      const spot = spotBeside([line(100, top)], size, view);
      expect(spot.top + size.height <= top || spot.top >= top + 20).toBe(true);
    }
  });
});
