// @vitest-environment jsdom
import { render } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { useFocusKeeper } from '../../../../components/hooks/use-focus-keeper';
import { focusActiveSoon } from '../../../../components/library/list/focus-active';
import { useRowFocus } from '../../../../components/library/list/use-row-focus';
import { draw } from '../../render';

// jsdom has none; these ids are plain.
vi.stubGlobal('CSS', { escape: (text: string) => text });

interface PageProps {
  ids: string[];
  active?: string;
  isInSettings?: boolean;
}

function Rows({ ids, active = ids[0] }: PageProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const focus = useRowFocus(scroller, { listKey: 'all', ...(active ? { tabStop: active } : {}) });
  useLayoutEffect(() => focus.keep());
  return (
    <div ref={scroller} class="articles">
      {ids.map((id) => (
        <div class="row" key={id}>
          <a href="#/" data-id={id} tabIndex={id === active ? 0 : -1}>
            {id}
          </a>
        </div>
      ))}
    </div>
  );
}

function Page(props: PageProps) {
  const root = useRef<HTMLDivElement>(null);
  useFocusKeeper(root, () => root.current?.querySelector<HTMLElement>('.articles a[tabindex="0"]'));
  return (
    <div ref={root}>
      {props.isInSettings ? (
        <h1 tabIndex={-1}>Settings</h1>
      ) : (
        <>
          <input />
          <Rows {...props} />
        </>
      )}
    </div>
  );
}

function drawPage(first: PageProps) {
  const { root } = draw(<Page {...first} />);
  return {
    focus: (selector: string) => root.querySelector<HTMLElement>(selector)?.focus(),
    /** Draws anew, and lets everybody have a look at it. */
    async show(props: PageProps) {
      act(() => render(<Page {...props} />, root));
      await nextFrame();
    },
    focused: () => (document.activeElement as HTMLElement).dataset.id ?? document.activeElement?.tagName,
    root,
  };
}
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => resolve(undefined)));

it('leaves the search field its focus when rows come late after the settings', async () => {
  const { focus, show, focused } = drawPage({ ids: [], isInSettings: true });
  focus('h1');
  await show({ ids: [] });
  focus('input');
  await show({ ids: ['a', 'b'] });
  await show({ ids: ['b'], active: 'b' });
  expect(focused()).toBe('INPUT');
});

it('brings the focus to the row that keys mean where the settings took it along', async () => {
  const { focus, show, focused } = drawPage({ ids: [], isInSettings: true });
  focus('h1');
  await show({ ids: [] });
  await show({ ids: ['a', 'b'], active: 'b' });
  expect(focused()).toBe('b');
});

it('follows the row that keys mean only while the focus is in the list', async () => {
  const { focus, show, focused } = drawPage({ ids: ['a', 'b', 'c'] });
  focus('a[data-id=a]');
  await show({ ids: ['a', 'b', 'c'], active: 'b' });
  expect(focused()).toBe('b');
  await show({ ids: ['a', 'c'], active: 'c' });
  expect(focused()).toBe('c');
  focus('input');
  await show({ ids: ['a'], active: 'a' });
  expect(focused()).toBe('INPUT');
});

it('does not call the focus back from the field that it went to right after the key', async () => {
  const { focus, focused, root } = drawPage({ ids: ['a', 'b'] });
  focusActiveSoon(() => root);
  focus('input');
  await nextFrame();
  expect(focused()).toBe('INPUT');
  (document.activeElement as HTMLElement).blur();
  focusActiveSoon(() => root);
  await nextFrame();
  expect(focused()).toBe('a');
});
