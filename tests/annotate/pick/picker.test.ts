// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { pickBlocks } from '../../../utils/annotate/pick/picker';

const overlays = vi.hoisted(() => [] as { isClosed: boolean; open: () => void }[]);
vi.mock('../../../utils/annotate/pick/gestures', () => ({ listen: vi.fn() }));
vi.mock('../../../utils/annotate/pick/overlay', () => ({
  openOverlay: () =>
    new Promise((resolve) => {
      const laid = { isClosed: false, open: () => resolve(overlay) };
      const overlay = {
        host: document.documentElement,
        view: { focus: () => {}, requestAnimationFrame: () => 0 },
        field: { focus: () => {} },
        draw: () => {},
        announce: () => {},
        close: () => {
          laid.isClosed = true;
        },
      };
      overlays.push(laid);
    }),
}));

it('asked for twice within a moment, opens once', async () => {
  const both = [pickBlocks({ token: 'a' }), pickBlocks({ token: 'b' })];
  for (const overlay of overlays) overlay.open();
  await Promise.all(both);
  expect(overlays.map(({ isClosed }) => isClosed)).toEqual([true, false]);
});
