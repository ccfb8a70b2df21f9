// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { HighlightExportSection } from '../../../components/library/settings/HighlightExportSection';
import { getHighlightSettings } from '../../../utils/store';
import { freshLibrary } from '../../store/library';
import { click, draw } from '../render';

beforeEach(freshLibrary);

it('shows how highlights are exported, and keeps each choice', async () => {
  const { root } = draw(<HighlightExportSection />);
  const option = (label: string) => {
    const found = [...root.querySelectorAll('label')].find(({ textContent }) => textContent?.trim() === label)?.querySelector('input');
    if (!found) throw new Error(`No “${label}”`);
    return found;
  };
  await vi.waitFor(() => expect(option('==like this==').checked).toBe(true));
  expect(option('After the text').checked).toBe(true);
  expect(option('With my notes').checked).toBe(true);

  for (const label of ['Footnotes', 'Before the text', 'With my notes', 'List by colour']) await click(option(label));
  await vi.waitFor(async () =>
    expect(await getHighlightSettings()).toMatchObject({ markStyle: 'footnote', list: 'top', hasNotes: false, isByColor: true }),
  );
  await vi.waitFor(() => expect(option('Footnotes').checked).toBe(true));
});
