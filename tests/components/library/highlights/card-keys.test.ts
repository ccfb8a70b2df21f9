import { expect, it } from 'vitest';
import { cardCommandOf } from '../../../../components/library/highlights/card-keys';

const press = (key: string, more: Partial<KeyboardEvent> = {}) => ({ key, ...more }) as KeyboardEvent;

it.each(['Delete', '#'])('removes one for each press of %s, however long it is held', (key) => {
  expect(cardCommandOf(press(key))).toBe('remove');
  expect(cardCommandOf(press(key, { repeat: true }))).toBeUndefined();
});

it('walks on while a key is held', () => {
  expect(cardCommandOf(press('ArrowDown', { repeat: true }))).toEqual({ move: 1 });
});
