// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { StorageSection } from '../../../components/library/settings/storage/StorageSection';

const exported = vi.hoisted(() => ({ leftoverBytes: vi.fn(async () => 0) }));
vi.mock('../../../utils/export', () => exported);

it('says anew how much room the library takes when it has changed', async () => {
  const estimate = vi.fn().mockResolvedValueOnce({ usage: 127_700 }).mockResolvedValueOnce({ usage: 48_000_000 });
  vi.stubGlobal('navigator', { storage: { estimate } });
  const root = document.createElement('div');
  const show = async (changes: number, size: string) => {
    act(() => render(<StorageSection changes={changes} />, root));
    await vi.waitFor(() => expect(root.textContent).toContain(size));
  };
  await show(1, '127.7 kB');
  await show(1, '127.7 kB');
  await show(42, '48 MB');
  vi.unstubAllGlobals();
});

it('does not count what an export still takes', async () => {
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ usage: 748_000_000 }) } });
  exported.leftoverBytes.mockResolvedValueOnce(700_000_000);
  const root = document.createElement('div');
  act(() => render(<StorageSection />, root));
  await vi.waitFor(() => expect(root.textContent).toContain('takes 48 MB'));
  expect(root.textContent).toContain('700 MB');
  vi.unstubAllGlobals();
});

it('says nothing of a temporary file that hardly takes room', async () => {
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ usage: 48_008_300 }) } });
  exported.leftoverBytes.mockResolvedValueOnce(8_300);
  const root = document.createElement('div');
  act(() => render(<StorageSection />, root));
  await vi.waitFor(() => expect(root.textContent).toContain('takes 48 MB'));
  expect(root.textContent).not.toContain('8.3 kB');
  vi.unstubAllGlobals();
});
