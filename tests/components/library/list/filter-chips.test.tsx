// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { FilterChips } from '../../../../components/library/list/FilterChips';
import type { ListFilter } from '../../../../components/library/list-filter';
import { click, draw } from '../../render';

const filter: ListFilter = {
  q: '工会',
  tag: '维权',
  host: 'news.example',
  source: '日报',
  color: 'quote',
  unread: true,
  starred: true,
  from: '2026-11-01',
  by: 'published',
  sort: 'title',
};

function chips() {
  const onChange = vi.fn();
  const { root } = draw(<FilterChips filter={filter} onChange={onChange} />);
  return { root, onChange, labels: [...root.querySelectorAll('.chip bdi')].map(({ textContent }) => textContent) };
}

it('shows everything that narrows the list', () => {
  expect(chips().labels).toEqual([
    'Unread',
    'Starred',
    '# 维权',
    'Site: news.example',
    'Source: 日报',
    expect.stringContaining('Highlight: '),
    expect.stringContaining('Published Nov 1'),
  ]);
});

it.each([
  ['Unread', { unread: undefined }],
  ['Source: 日报', { source: undefined }],
  ['published', { from: undefined, to: undefined, by: undefined }],
])('lets %s go and keeps the others', async (label, gone) => {
  const { root, onChange } = chips();
  const chip = [...root.querySelectorAll<HTMLElement>('.chip')].find(({ textContent }) =>
    textContent?.toLowerCase().includes(label.toLowerCase()),
  );
  await click(chip as HTMLElement);
  expect(onChange).toHaveBeenCalledWith({ ...filter, ...gone });
});

it('lets all of them go at once, but not the search and the order', async () => {
  const { root, onChange } = chips();
  await click(root.querySelector('.chips-clear') as HTMLElement);
  expect(onChange).toHaveBeenCalledWith({ q: '工会', sort: 'title' });
});

it('is not there when nothing narrows the list', () => {
  expect(draw(<FilterChips filter={{ q: 'x', trash: true }} onChange={() => {}} />).root.innerHTML).toBe('');
});
