import { describe, expect, it } from 'vitest';
import { anyFieldAt, completableAt, complete, offeredFields, quoted } from '../../../../components/shared/search-field/complete-query';
import { parseQuery } from '../../../../utils/search';

/** The caret is where `|` stands. */
function at(marked: string) {
  const caret = marked.indexOf('|');
  const text = marked.replace('|', '');
  const found = completableAt(text, caret);
  return found && { ...found, replaced: text.slice(found.start, found.end) };
}

describe('what can be completed', () => {
  it.each([
    ['ta|', { typed: 'ta', replaced: 'ta' }],
    ['工会 -ta|', { typed: 'ta', replaced: 'ta' }],
    ['标|', { typed: '标', replaced: '标' }],
    ['tag:|', { field: 'tag', typed: '', replaced: '' }],
    ['tag: |', { field: 'tag', typed: '', replaced: '' }],
    ['tag:维|', { field: 'tag', typed: '维', replaced: '维' }],
    ['-tag:维|', { field: 'tag', typed: '维', replaced: '维' }],
    ['标签：维| 工会', { field: 'tag', typed: '维', replaced: '维', isChinese: true }],
    ['tag:"two w|', { field: 'tag', typed: 'two w', replaced: '"two w' }],
    ['tag:"two |words"', { field: 'tag', typed: 'two ', replaced: '"two words"' }],
    ['site:| tag:x', { field: 'site', typed: '', replaced: '' }],
  ])('%s', (text, expected) => {
    expect(at(text)).toMatchObject(expected);
  });

  it.each(['|', 't|', 't|ag', '工会 |', '5工| x', '"ta|', 'tag:"a b"|', 'tag:a |', '|tag:a', 'ta|g:a', '10:3|'])(
    'nothing at %s',
    (text) => {
      expect(at(text)).toBeUndefined();
    },
  );
});

it('offers names in the language that is typed', () => {
  const names = (typed: string, isChinese: boolean) => offeredFields(typed, { isChinese }).map(({ name }) => name);
  expect(names('标', false)).toEqual(['标签', '标题']);
  expect(names('ＴＡ', true)).toEqual(['tag']);
  expect(names('', true).slice(0, 3)).toEqual(['标签', '网站', '来源']);
  expect(names('', false).slice(0, 3)).toEqual(['tag', 'site', 'source']);
  expect(names('xyz', false)).toEqual([]);
});

describe('a completion', () => {
  it.each([
    ['ta|', 'tag:', 'tag:|'],
    ['-标| 工会', '标签:', '-标签:| 工会'],
    ['tag:维|', '维权', 'tag:维权 |'],
    ['tag:维| 工会', '维权', 'tag:维权 |工会'],
    ['tag: |', '维权', 'tag: 维权 |'],
    ['tag:"two |words" x', '"two words"', 'tag:"two words" |x'],
  ])('of %s', (text, insert, expected) => {
    const caret = text.indexOf('|');
    const plain = text.replace('|', '');
    const found = completableAt(plain, caret);
    const done = found && complete(plain, found, insert);
    expect(done && `${done.text.slice(0, done.caret)}|${done.text.slice(done.caret)}`).toBe(expected);
  });

  it.each([
    ['|', 'tag:|'],
    ['工会|', '工会 tag:|'],
    ['工会 | 协商', '工会 tag:| 协商'],
    ['集|体 协商', '集体 tag:| 协商'],
    ['工会 -|', '工会 -tag:|'],
  ])('that was asked for, at %s', (text, expected) => {
    const caret = text.indexOf('|');
    const plain = text.replace('|', '');
    const done = complete(plain, anyFieldAt(plain, caret), 'tag:');
    expect(`${done.text.slice(0, done.caret)}|${done.text.slice(done.caret)}`).toBe(expected);
  });

  it.each(['维权', 'two words', 'say "no"', '“引号” 与空格', '「甲」', "it's", 'a:b', '-x', '全　角'])('of %s means just that', (value) => {
    expect(parseQuery(`tag:${quoted(value)} 工会`).filter.tags).toEqual(
      parseQuery(`tag:"${'x'}"`).filter.tags.map((tag) => ({ ...tag, text: value.normalize('NFKC').toLowerCase() })),
    );
  });
});
