// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { HighlightsSection } from '../../../components/library/settings/HighlightsSection';
import { freshLibrary } from '../../store/library';
import { draw, type } from '../render';

it('says how long the name of a colour may be as soon as no more fits, for as long as it is written', async () => {
  await freshLibrary();
  const { root } = draw(<HighlightsSection />);
  const field = await vi.waitFor(() => {
    const found = root.querySelector<HTMLInputElement>('input');
    if (!found) throw new Error('no field');
    return found;
  });
  const said = () => root.querySelector('[role=status]')?.textContent;
  await type(field, '协商'.repeat(14));
  expect(said()).toBe('');
  await type(field, '协商'.repeat(15));
  expect(said()).toBe('30 characters at most');
  expect(field.getAttribute('aria-describedby')).toBe(root.querySelector('[role=status]')?.id);
  await act(async () => void field.dispatchEvent(new FocusEvent('blur')));
  expect(said()).toBe('');
});
