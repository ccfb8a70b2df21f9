import { afterEach, expect, it, vi } from 'vitest';
import { newId } from '../../utils/model/id';

afterEach(() => {
  vi.useRealTimers();
});

it('makes UUIDs of version 7 that tell their time', () => {
  vi.useFakeTimers({ now: Date.UTC(2040, 0, 2) });
  const id = newId();
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(Date.UTC(2040, 0, 2));
});

it('makes ids that sort in the order in which they were made, also within a millisecond and after the clock was set back', () => {
  vi.useFakeTimers({ now: Date.UTC(2041, 0, 2) });
  const ids = Array.from({ length: 500 }, newId);
  vi.setSystemTime(Date.UTC(2040, 5, 2));
  ids.push(newId());
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(501);
});
