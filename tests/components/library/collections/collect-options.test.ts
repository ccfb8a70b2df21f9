import { describe, expect, it } from 'vitest';
import { boxOf, type CollectOption, optionsOf, toggled } from '../../../../components/library/collections/collect-options';

const collection = (id: string, name: string) => ({ id, name, description: '', createdAt: '', updatedAt: '', count: 3 });
const collections = [collection('a', 'Digest 12'), collection('b', '欠薪案例'), collection('c', '工會年報')];
const ask = (typed: string, more: Partial<Parameters<typeof optionsOf>[0]> = {}) =>
  optionsOf({ typed, collections, held: new Map(), articleCount: 2, choices: new Map(), recent: [], ...more });
const names = (options: CollectOption[]) => options.map(({ collection: known, name }) => (known ? name : `+ ${name}`));

describe('the lines of the dialog', () => {
  it('are all collections, those used last first', () => {
    expect(names(ask(''))).toEqual(['Digest 12', '欠薪案例', '工會年報']);
    expect(names(ask('', { recent: ['c', 'b'] }))).toEqual(['工會年報', '欠薪案例', 'Digest 12']);
  });

  it.each([
    ['digest', ['Digest 12', '+ digest']],
    ['Ｄｉｇｅｓｔ 12', ['Digest 12']],
    ['年報', ['工會年報', '+ 年報']],
    ['案例', ['欠薪案例', '+ 案例']],
    ['  第 13  期 ', ['+ 第 13 期']],
    ['(', ['+ (']],
  ])('for “%s”: what fits, whatever its case and width, and a new one unless there is one of that name', (typed, expected) => {
    expect(names(ask(typed))).toEqual(expected);
  });

  it('say how many of the articles each holds', () => {
    const held = new Map([
      ['a', 2],
      ['b', 1],
    ]);
    expect(ask('', { held }).map((option) => [option.held, option.heldCount, boxOf(option)])).toEqual([
      ['all', 2, 'true'],
      ['some', 1, 'mixed'],
      ['none', 0, 'false'],
    ]);
  });
});

describe('one press after the other', () => {
  it('puts in what is out, and goes back', () => {
    const once = toggled(new Map(), 'a', 'none');
    expect(once.get('a')).toBe('in');
    expect(toggled(once, 'a', 'none').size).toBe(0);
  });
  it('takes out what is in, and goes back', () => {
    const once = toggled(new Map(), 'a', 'all');
    expect(once.get('a')).toBe('out');
    expect(toggled(once, 'a', 'all').size).toBe(0);
  });
  it('takes all in, then all out, where some are in', () => {
    const once = toggled(new Map(), 'a', 'some');
    const twice = toggled(once, 'a', 'some');
    expect([once.get('a'), twice.get('a'), toggled(twice, 'a', 'some').size]).toEqual(['in', 'out', 0]);
  });
});
