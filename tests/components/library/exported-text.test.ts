import { expect, it } from 'vitest';
import { exportedText } from '../../../components/library/exported-text';

const NONE = { fileName: 'a.zip', fileCount: 0, leftCount: 0, unreadable: [] };

it('says how many articles and pictures are in an export', () => {
  expect(exportedText({ ...NONE, articleCount: 1284, fileCount: 3 })).toBe('Exported: a.zip · 1,284 articles · 3 pictures and attachments');
  expect(exportedText({ ...NONE, fileName: 'a.md' })).toBe('Exported: a.md');
});

it('says what is not in it, and names what could not be read', () => {
  const file = (name: string) => ({ name, title: '送清凉' });
  const text = exportedText({
    ...{ fileName: 'a.zip', articleCount: 2, fileCount: 1, leftCount: 4 },
    skipped: [{ id: 'x', title: '甲' }],
    unreadable: [file('1.jpg'), file('2.jpg'), file('3.jpg')],
  });
  expect(text).toContain('4 pictures or attachments are not kept here, only their addresses');
  expect(text).toContain('1 article left out: its text is missing');
  expect(text).toContain('3 kept files could not be read: 1.jpg in “送清凉”, 2.jpg in “送清凉”, …');
});

it('says of highlights alone only what matters there', () => {
  const counts = { highlightCount: 4, unmarkedCount: 0, changedCount: 1, leftCount: 2 };
  expect(exportedText({ ...NONE, ...counts, fileName: 'a.md' }, { isHighlightsOnly: true })).toBe(
    'Exported: a.md · 4 highlights · 1 no longer in the text word for word; the file says which',
  );
});
