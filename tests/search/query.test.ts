import { describe, expect, it } from 'vitest';
import { parseQuery, queryWords } from '../../utils/search';
import { scanQuery } from '../../utils/search/query-tokens';
import type { Query, QueryFilter, Term } from '../../utils/search/query-types';
import { makeRandom } from '../fixtures/random';

const NOW = new Date(2024, 4, 15);
const parse = (text: string) => parseQuery(text, { now: NOW, colorNames: { fact: '政策依据', figure: 'Wage data' } });

/** What was asked for, without what was not. */
function filterOf(text: string): Partial<QueryFilter> {
  const entries = Object.entries(parse(text).filter).filter(([, value]) => !Array.isArray(value) || value.length > 0);
  return Object.fromEntries(entries);
}
/** Terms as a person would write them down. */
function termsOf({ terms }: Query): string[] {
  return terms.map(
    ({ text, isPhrase, isNot, inTitle }: Term) => `${isNot ? '-' : ''}${inTitle ? 'title:' : ''}${isPhrase ? `"${text}"` : text}`,
  );
}
const yes = (text: string) => ({ text, isNot: false });
const no = (text: string) => ({ text, isNot: true });

describe('words', () => {
  it.each([
    ['工会 协商', ['工会', '协商']],
    ['工会　协商', ['工会', '协商']],
    ['工会 工会 ＡＢＣ abc', ['工会', 'abc']],
    ['"collective  bargaining" wages', ['"collective bargaining"', 'wages']],
    ['“集体 协商”条例', ['"集体 协商"', '条例']],
    ['”集体 协商“', ['"集体 协商"']],
    ['「集体 协商」', ['"集体 协商"']],
    ['"集体 协', ['"集体 协"']],
    ['工会 -欠薪 －罢工', ['工会', '-欠薪', '-罢工']],
    ['-"集体 协商"', ['-"集体 协商"']],
    ['-', []],
    ['工资 -', ['工资']],
    ['工资 －', ['工资']],
    ['工会 - 新闻', ['工会', '新闻']],
    ['"-"', ['"-"']],
    ['OR 工会 or 或许 "或"', ['or', '工会', '或许', '"或"']],
    ['co-op', ['co-op']],
    ['5" 屏', ['5"', '屏']],
    ['in:title 工会 -协商', ['title:工会', '-title:协商']],
    ['title:工会 协商', ['title:工会', '协商']],
    ['标题：“集体 协商”', ['title:"集体 协商"']],
    ['10:30 https://a.example/b 关于:通知', ['10:30', 'https://a.example/b', '关于:通知']],
    ['"tag:x"', ['"tag:x"']],
  ])('%s', (text, expected) => {
    expect(termsOf(parse(text))).toEqual(expected);
    expect(parse(text).problems).toEqual([]);
  });
});

describe('fields', () => {
  it.each<[string, Partial<QueryFilter>]>([
    ['tag:维权/欠薪', { tags: [yes('维权/欠薪')] }],
    ['标签：维权 -标签:草稿', { tags: [yes('维权'), no('草稿')] }],
    ['tag:#工会', { tags: [yes('工会')] }],
    ['TAG:"two words"', { tags: [yes('two words')] }],
    ['ｔａｇ：甲', { tags: [yes('甲')] }],
    ['tag: 工会', { tags: [yes('工会')] }],
    ['site:https://www.gov.example/a?b', { sites: [yes('gov.example')] }],
    ['网站:gov.example', { sites: [yes('gov.example')] }],
    ['source:日报 来源:晚报', { sources: [yes('日报'), yes('晚报')] }],
    ['author:张三 -作者:李四', { authors: [yes('张三'), no('李四')] }],
    ['after:2024-05', { after: '2024-05-01' }],
    ['晚于:2024年5月 早于:2025', { after: '2024-05-01', before: '2025-01-01' }],
    ['-after:2024', { before: '2024-01-01' }],
    ['date:2024-05', { after: '2024-05-01', before: '2024-06-01' }],
    ['日期:本月', { after: '2024-05-01', before: '2024-06-01' }],
    ['after:2023 after:2024 before:2026 before:2025', { after: '2024-01-01', before: '2025-01-01' }],
    ['has:highlight 有:笔记', { hasHighlight: true, hasNote: true }],
    ['-has:标注', { hasHighlight: false }],
    ['-has:tag', { hasTag: false }],
    ['is:unread is:starred', { isUnread: true, isStarred: true }],
    ['-is:unread', { isUnread: false }],
    ['状态:已读', { isUnread: false }],
    ['is:unread 状态:已读', { isUnread: false, isNothing: true }],
    [
      'color:figure -颜色:疑问',
      {
        colors: [
          { color: 'figure', isNot: false },
          { color: 'question', isNot: true },
        ],
      },
    ],
    [
      '颜色:政策依据 color:"wage data"',
      {
        colors: [
          { color: 'fact', isNot: false },
          { color: 'figure', isNot: false },
        ],
      },
    ],
    ['color:yellow', { colors: [{ color: 'fact', isNot: false }] }],
  ])('%s', (text, expected) => {
    expect(filterOf(text)).toEqual(expected);
    expect(parse(text)).toMatchObject({ terms: [], problems: [] });
  });
});

describe('what cannot be read is said, and the rest holds', () => {
  it.each([
    ['工会 tag:', 'value', 'tag:'],
    ['tag: site:a.example 工会', 'value', 'tag:'],
    ['tag:"" 工会', 'value', 'tag:""'],
    ['before:2024-02-30 工会', 'date', 'before:2024-02-30'],
    ['早于:很久 工会', 'date', '早于:很久'],
    ['color:mauve 工会', 'color', 'color:mauve'],
    ['has:wings 工会', 'has', 'has:wings'],
    ['is:nothing 工会', 'is', 'is:nothing'],
    ['in:text 工会', 'in', 'in:text'],
    ['-date:2024 工会', 'not', '-date:2024'],
  ])('%s', (text, kind, part) => {
    const { terms, problems } = parse(text);
    expect(terms.map((term) => term.text)).toEqual(['工会']);
    expect(problems).toMatchObject([{ kind, text: part }]);
    expect(text.slice(problems[0]?.start, problems[0]?.end)).toBe(part);
  });

  it.each([
    ['工资 OR 工会', 'OR'],
    ['工资 或 工会', '或'],
  ])('%s: all words must be there', (text, part) => {
    const { terms, problems } = parse(text);
    expect(terms.map((term) => term.text)).toEqual(['工资', '工会']);
    expect(problems).toMatchObject([{ kind: 'or', text: part }]);
  });

  it.each(['after:2024-05 before:2024-04', '晚于:2024-05 早于:2024-05', 'date:2023 date:2024 工会'])('%s: no day is both', (text) => {
    expect(parse(text).problems).toMatchObject([{ kind: 'dates', text: '' }]);
  });

  it('more words than are looked for', () => {
    const { terms, problems } = parse(Array.from({ length: 50 }, (_, i) => `w${i}`).join(' '));
    expect(terms).toHaveLength(32);
    expect(problems.map(({ kind }) => kind)).toEqual(['words']);
  });
});

it('paints the words that are looked for, not those that are left out', () => {
  expect(queryWords('工会 -协商 标题:通知 tag:甲 "a b"')).toEqual(['工会', '通知', 'a b']);
});

describe('hostile input', () => {
  const PARTS = [
    '"',
    '“',
    '”',
    '「',
    "'",
    '-',
    '－',
    ':',
    '：',
    'tag',
    'before',
    '标签',
    'has',
    'in',
    '(',
    '[',
    '\\',
    '.*',
    '+',
    '$',
    '{',
    '\u202e',
    'אב',
    'ע',
    '🎉',
    '\ud800',
    '\udc00',
    '\u200b',
    ' ',
    '\u3000',
    '\n',
    '工',
    '2024',
    '-',
    '/',
    '´',
    '\u0301',
    '\0',
    '__proto__',
    'constructor',
  ];
  const random = makeRandom(11);

  it('never throws, and loses nothing', () => {
    for (let i = 0; i < 3000; i++) {
      const text = Array.from({ length: 1 + random.below(12) }, () => random.pick(PARTS)).join('');
      const { terms, problems } = parseQuery(text);
      for (const term of terms) expect(term.text.trim(), JSON.stringify(text)).not.toBe('');
      for (const { start, end } of problems) expect(end).toBeGreaterThan(start);
      const covered = scanQuery(text)
        .map(({ start, end }) => text.slice(start, end))
        .join('');
      expect(covered.replace(/\s/g, ''), JSON.stringify(text)).toBe(text.replace(/\s/g, ''));
    }
  });

  it.each([
    '"'.repeat(10_000),
    '-'.repeat(10_000),
    'tag:'.repeat(3000),
    'tag: '.repeat(3000),
    '工'.repeat(20_000),
    `${'a:'.repeat(9000)}`,
    `before:${'9'.repeat(9999)}`,
  ])('ten thousand characters (%#)', (text) => {
    expect(() => parseQuery(text)).not.toThrow();
  });

  it.each(['__proto__:x', 'constructor:x', 'tostring:x', 'color:constructor', 'has:__proto__'])(
    'takes %s for no name of its own',
    (text) => {
      const { terms, problems } = parseQuery(text);
      expect(terms.length + problems.length).toBe(1);
    },
  );
});
