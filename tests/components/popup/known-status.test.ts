import { expect, it } from 'vitest';
import { knownStatus } from '../../../components/popup/page/known-status';

const article = { kind: 'article', capturedAt: '2026-11-20T10:00:00+08:00' } as const;
const saved = (more: object) => ({ articleId: 'a', outcome: 'new-version', revision: 3, ...more }) as const;

it('says that a correction was not lost when the page was clipped again', () => {
  expect(knownStatus(article, saved({ replacedEdit: true }))).toContain('corrected text is kept');
  expect(knownStatus(article, saved({}))).toBe('Clipped again, as version 3');
});
