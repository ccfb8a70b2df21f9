// @vitest-environment jsdom

import { useRef } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { useIsBeside } from '../../../../components/library/reader/marks/use-is-beside';
import { draw } from '../../render';

let resized = () => {};
vi.stubGlobal(
  'ResizeObserver',
  class {
    constructor(look: () => void) {
      resized = look;
    }
    observe() {}
    disconnect() {}
  },
);
vi.stubGlobal('matchMedia', () => ({ matches: false }));

function Probe() {
  const scroller = useRef<HTMLElement>(null);
  const isBeside = useIsBeside(scroller, 'a');
  return (
    <div class="reader">
      <section ref={scroller}>{isBeside ? 'beside' : 'below'}</section>
    </div>
  );
}

it('knows whether the list of highlights stands beside the text, also after the window has changed', async () => {
  const width = vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(700);
  const { root } = draw(<Probe />);
  expect(root.textContent).toBe('below');
  width.mockReturnValue(880);
  await act(() => resized());
  expect(root.textContent).toBe('beside');
});
