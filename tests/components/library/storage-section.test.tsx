// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { StorageSection } from '../../../components/library/settings/StorageSection';

it('says anew how much room the library takes when it has changed', async () => {
  const estimate = vi.fn().mockResolvedValueOnce({ usage: 127_700 }).mockResolvedValueOnce({ usage: 48_000_000 });
  vi.stubGlobal('navigator', { storage: { estimate } });
  const root = document.createElement('div');
  await act(async () => render(<StorageSection changes={1} />, root));
  expect(root.textContent).toContain('127.7 kB');
  await act(async () => render(<StorageSection changes={1} />, root));
  expect(root.textContent).toContain('127.7 kB');
  await act(async () => render(<StorageSection changes={42} />, root));
  expect(root.textContent).toContain('48 MB');
  vi.unstubAllGlobals();
});
