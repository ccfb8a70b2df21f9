// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeAll, expect, it, vi } from 'vitest';
import { TagList } from '../../../../components/library/tags/TagList';
import { sortTags, tagRows } from '../../../../components/library/tags/tag-rows';
import { draw, press, type } from '../../render';

beforeAll(() => {
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
});

const tags = sortTags(
  ['a', 'b'].map((value) => ({ value, count: 1 })),
  'name',
);

function drawList(onRename = vi.fn(), { acts = { color: vi.fn(), remove: vi.fn() }, isSure = async () => true } = {}) {
  const rows = tagRows(tags, { query: '', folded: new Set() });
  return draw(
    <>
      <input class="elsewhere" />
      <TagList rows={rows} colors={{}} acts={acts} isSure={isSure} onFold={() => {}} onRename={onRename} />
    </>,
  );
}

it('keeps a name that was left for something else, and does not call the focus back', async () => {
  const onRename = vi.fn();
  const { root } = drawList(onRename);
  const line = root.querySelector('.tags-name') as HTMLElement;
  await act(async () => line.focus());
  await press(line, 'F2');
  await type(root.querySelector('.tags-name-field') as HTMLInputElement, 'wages');
  const other = root.querySelector('.elsewhere') as HTMLInputElement;
  await act(async () => other.focus());
  expect(onRename).toHaveBeenCalledWith('a', 'wages');
  expect(document.activeElement).toBe(other);
});

it('goes back to its line after Escape', async () => {
  const { root } = drawList();
  const line = root.querySelector('.tags-name') as HTMLElement;
  await act(async () => line.focus());
  await press(line, 'F2');
  await press(root.querySelector('.tags-name-field') as HTMLElement, 'Escape');
  expect(document.activeElement?.className).toBe('tags-name');
});

it('deletes after the question only, and goes on to the next line', async () => {
  const acts = { color: vi.fn(), remove: vi.fn() };
  let isYes = false;
  const { root } = drawList(vi.fn(), { acts, isSure: async () => isYes });
  const line = root.querySelector('.tags-name') as HTMLElement;
  await act(async () => line.focus());
  await press(line, '#');
  expect(acts.remove).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(line);
  isYes = true;
  await press(line, '#');
  expect(acts.remove).toHaveBeenCalledExactlyOnceWith('a');
  expect(document.activeElement?.textContent).toContain('b');
});
