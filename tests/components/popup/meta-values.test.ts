import { describe, expect, it } from 'vitest';
import { guessText, metaValues, readMeta } from '../../../components/popup/page/meta-values';

describe('metaValues', () => {
  it('shows source, date and site, and says which are guesses', () => {
    const values = metaValues(
      { title: 'x', source: '工人报', site: '工人网', publishedAt: '2026-11-20T16:33:00+08:00', section: [] },
      { source: { origin: 'meta', isSure: true }, publishedAt: { origin: 'page text', isSure: false } },
      'worker.example',
    );
    expect(values.map(({ shown }) => shown)).toEqual(['工人报', 'Nov 20, 2026, 4:33 PM', '工人网']);
    expect(values[0]?.guess).toBeUndefined();
    expect(values[1]?.guess).toContain('read from the page’s text');
    expect(values[1]?.typed).toBe('2026-11-20 16:33');
  });

  it('invites to add what is unknown, and falls back to the host', () => {
    const values = metaValues({ title: 'x', section: [] }, {}, 'worker.example');
    expect(values.map(({ shown, invitation }) => shown || invitation)).toEqual(['Add source', 'Add date', 'worker.example']);
  });

  it('shows the author behind the source, where one is named', () => {
    const values = metaValues(
      { title: 'x', source: '工人报', byline: '林秋实', section: [] },
      { byline: { origin: 'page text', isSure: false } },
      'worker.example',
    );
    expect(values.map(({ shown, invitation }) => shown || invitation)).toEqual(['工人报', '林秋实', 'Add date', 'worker.example']);
    expect(values[1]?.guess).toContain('page’s text');
    const same = metaValues({ title: 'x', source: '市总工会', byline: '市总工会', section: [] }, {}, 'worker.example');
    expect(same.map(({ key }) => key)).not.toContain('byline');
  });

  it('says nothing twice', () => {
    const values = metaValues({ title: 'x', source: '工人网', site: '工人网', section: [] }, {}, 'worker.example');
    expect(values.map(({ key }) => key)).toEqual(['source', 'publishedAt']);
  });
});

it('says where a guess was read', () => {
  expect(guessText({ title: { origin: 'url', isSure: false } }, 'title')).toContain('address');
  expect(guessText({ title: { origin: 'meta', isSure: true } }, 'title')).toBeUndefined();
});

describe('readMeta', () => {
  it.each([
    ['2026年11月20日 9:05', '2026-11-20T01:00:00+00:00', '2026-11-20T09:05:00+00:00'],
    ['2026/11/20 09:05', undefined, '2026-11-20T09:05:00+08:00'],
    ['2026.11.20', undefined, '2026-11-20'],
    ['', '2026-11-20', ''],
    ['last week', undefined, undefined],
    ['2024-13-45', undefined, undefined],
  ])('reads the date %j (before: %s) as %s', (typed, before, read) => expect(readMeta('publishedAt', typed, before)).toBe(read));
  it('takes any other value as it is typed', () => expect(readMeta('source', ' 工人报 ', undefined)).toBe('工人报'));
});
