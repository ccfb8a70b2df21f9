import { describe, expect, it } from 'vitest';
import { foldString, foldText } from '../../utils/anchor';

describe('what reads the same folds to the same', () => {
  it.each([
    ['工会，关爱职工。', '工会, 关爱职工.'],
    ['“五一”劳动奖章', '「五一」勞動獎章'.replace('勞動獎', '劳动奖')],
    ['ＡＢＣ１２３％', 'abc123%'],
    ['第一条　凡 是', '第一条凡是'],
    ['zero\u200bwidth\u00ad\ufeff', 'zerowidth'],
    ['it’s — “so”…', 'it\'s - "so"...'],
    ['が', 'か\u3099'],
    ['한글', '\u1112\u1161\u11ab\u1100\u1173\u11af'],
    ['é', 'e\u0301'],
    ['ﾊﾟｰﾄ', 'パート'],
    ['ΟΔΟΣ', 'οδοσ'],
  ])('%s = %s', (one, other) => {
    expect(foldString(one)).toBe(foldString(other));
    expect(foldText(one).folded).toBe(foldText(other).folded);
  });
});

describe('foldText', () => {
  it('knows where each unit came from', () => {
    const text = '见 “第…章” ﷺ か\u3099𠮷';
    const { folded, from, to } = foldText(text);
    expect(folded).toBe(foldString(text));
    const original = (part: string) => {
      const at = folded.indexOf(part);
      return text.slice(from[at], to[at + part.length - 1]);
    };
    expect(original('第')).toBe('第');
    expect(original('...')).toBe('…');
    expect(original('が')).toBe('か\u3099');
    expect(original('𠮷')).toBe('𠮷');
    expect(original('章"')).toBe('章”');
  });

  it('has room for text that grows', () => {
    expect(foldText('ﷺ'.repeat(100)).folded).toBe(foldString('ﷺ').repeat(100));
  });
});
