// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { MenuButton } from '../../../components/shared/MenuButton';
import { click, draw, press } from '../render';

function open() {
  const picked = vi.fn();
  const items = ['one', 'two'].map((label) => ({ label, onPick: () => picked(label) }));
  return { ...draw(<MenuButton label="Choose" items={items} />), picked };
}

it('opens on its first entry, moves with the arrows and picks', async () => {
  const { root, button, picked } = open();
  await click(button('Choose'));
  expect(document.activeElement?.textContent).toBe('one');
  await press(button('one'), 'ArrowDown');
  expect(document.activeElement?.textContent).toBe('two');
  await click(button('two'));
  expect(picked).toHaveBeenCalledExactlyOnceWith('two');
  expect(root.querySelector('[role="menu"]')).toBeNull();
  expect(document.activeElement).toBe(button('Choose'));
});

it('closes with Escape, which nobody else then takes for theirs', async () => {
  const { root, button, picked } = open();
  const outside = vi.fn();
  document.addEventListener('keydown', outside);
  await click(button('Choose'));
  await press(button('one'), 'Escape');
  document.removeEventListener('keydown', outside);
  expect(root.querySelector('[role="menu"]')).toBeNull();
  expect(document.activeElement).toBe(button('Choose'));
  expect([outside.mock.calls.length, picked.mock.calls.length]).toEqual([0, 0]);
});
