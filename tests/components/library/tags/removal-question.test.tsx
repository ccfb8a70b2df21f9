// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { RemovalQuestion } from '../../../../components/library/tags/RemovalQuestion';
import { click, draw } from '../../render';

const row = { tag: '维权', label: '维权', depth: 0, isParent: true, isFolded: false };

it('says from how many articles and highlights a tag goes, and what goes along', async () => {
  const onAnswer = vi.fn();
  const { root, button } = draw(<RemovalQuestion row={{ ...row, count: 12, marks: 3 }} below={2} onAnswer={onAnswer} />);
  expect(root.textContent).toContain('12 articles and 3 highlights');
  expect(root.textContent).toContain('2 tags below it');
  await click(button('Cancel'));
  expect(onAnswer).toHaveBeenLastCalledWith(false);
  await click(button('Delete'));
  expect(onAnswer).toHaveBeenLastCalledWith(true);
});

it('does not speak of what there is none of', () => {
  const { root } = draw(<RemovalQuestion row={{ ...row, count: 0, marks: 3 }} below={0} onAnswer={() => {}} />);
  expect(root.textContent).toContain('3 highlights');
  expect(root.textContent).not.toMatch(/article|below/);
});
