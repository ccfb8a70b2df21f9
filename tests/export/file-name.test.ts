import { describe, expect, it } from 'vitest';
import { fileName } from '../../utils/export';

const name = (title: string, taken = new Set<string>()) =>
  fileName({ title, publishedAt: '2017-11-09T16:33:02+08:00', capturedAt: '2026-11-20T09:00:00+08:00' }, { taken });

describe('a file name', () => {
  it.each([
    ['省总召开干部大会:不断开创江苏工会工作新局面', '2017-11-09 省总召开干部大会：不断开创江苏工会工作新局面.md'],
    ['谁？"怎么"<办>|a/b\\c*', '2017-11-09 谁？＂怎么＂＜办＞｜a／b＼c＊.md'],
    ['Pay: what now? 1/2', '2017-11-09 Pay- what now- 1-2.md'],
    ['CON', '2017-11-09 CON.md'],
    ['nul.txt', '2017-11-09 nul.txt.md'],
    ['..', '2017-11-09.md'],
    ['../../x', '2017-11-09 ..-..-x.md'],
    ['ends. . ', '2017-11-09 ends.md'],
    ['a\u0000b\u202ec\u200bd\ud800e\nf', '2017-11-09 abcde f.md'],
    ['', '2017-11-09.md'],
    ['عمال الميناء', '2017-11-09 عمال الميناء.md'],
    ['Cafe\u0301', '2017-11-09 Café.md'],
  ])('of %j is %j', (title, expected) => {
    expect(name(title)).toBe(expected);
  });

  it('takes the day of the clip where the page has none', () => {
    expect(fileName({ title: '题', capturedAt: '2026-11-20T09:00:00+08:00' }, { taken: new Set() })).toBe('2026-11-20 题.md');
  });

  it.each(['工'.repeat(300), 'x'.repeat(300), '👩‍👩‍👧'.repeat(40), 'é'.repeat(200), `${'工'.repeat(33)}e\u0301e\u0301`])(
    'has at most 120 bytes and no broken character: %#',
    (title) => {
      const taken = new Set<string>();
      for (let i = 0; i < 12; i++) {
        const result = name(title, taken);
        expect(new TextEncoder().encode(result).length).toBeLessThanOrEqual(120);
        expect(result).toMatch(/\.md$/);
        expect(result).not.toMatch(/\p{Surrogate}|\u200d…/u);
      }
      expect(taken.size).toBe(12);
    },
  );

  it('is given once, whatever its case or composition', () => {
    const taken = new Set<string>();
    expect([name('A', taken), name('a', taken), name('Cafe\u0301', taken), name('CAFÉ', taken)]).toEqual([
      '2017-11-09 A.md',
      '2017-11-09 a (2).md',
      '2017-11-09 Café.md',
      '2017-11-09 CAFÉ (2).md',
    ]);
  });

  it('is never one that Windows reserves, even where a date is broken', () => {
    expect(fileName({ title: 'x', publishedAt: 'con.', capturedAt: '' }, { taken: new Set() })).toBe('_con. x.md');
  });
});
