import { describe, expect, it } from 'vitest';
import { compareTexts, type Piece, shorten } from '../../../../components/library/versions/compare-texts';
import { diffRuns } from '../../../../components/library/versions/diff';
import { makeRandom } from '../../../fixtures/random';

const side = (pieces: Piece[], without: Piece['kind']) =>
  pieces
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');
const marked = (pieces: Piece[]) =>
  pieces.map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}}` : `{-${text}}`)).join('');

describe('a comparison', () => {
  it.each([
    ['补贴三十元。', '补贴四十五元。', '补贴{-三十}{+四十五}元。'],
    ['in 2024 he said', 'in 2026 he said', 'in {-2024}{+2026} he said'],
    ['甲\n\n乙\n\n丙', '甲\n\n丙', '甲\n\n{-乙\n\n}丙'],
    ['', '新的', '{+新的}'],
    ['旧的', '', '{-旧的}'],
    ['同样', '同样', '同样'],
  ])('of “%s” and “%s” marks words', async (was, now, expected) => {
    expect(marked(await compareTexts(was, now))).toBe(expected);
  });

  it('gives both texts back, whatever they are', async () => {
    const random = makeRandom(3);
    const lines = ['甲乙丙丁。', '夜班补贴从 30 元提高到 45 元。', '', 'The union said no.', '- 一项', '😀 尾'];
    const make = () => Array.from({ length: random.below(12) }, () => random.pick(lines).slice(random.below(3))).join('\n');
    for (let round = 0; round < 300; round++) {
      const [was, now] = [make(), make()];
      const pieces = await compareTexts(was, now);
      expect(side(pieces, 'added')).toBe(was);
      expect(side(pieces, 'removed')).toBe(now);
    }
  });

  it('takes texts that have nothing in common as replaced', async () => {
    const was = Array.from({ length: 4000 }, (_, n) => `旧${n}`).join('\n');
    const now = Array.from({ length: 4000 }, (_, n) => `新${n * 7}`).join('\n');
    const pieces = await compareTexts(was, now);
    expect(side(pieces, 'added')).toBe(was);
    expect(side(pieces, 'removed')).toBe(now);
  });

  it('finds the shortest way', () => {
    const runs = diffRuns([...'abcabba'], [...'cbabac'], 100);
    const changed = runs.filter(({ isSame }) => !isSame).reduce((sum, { a, b }) => sum + a[1] - a[0] + b[1] - b[0], 0);
    expect(changed).toBe(5);
  });

  it('hides what stays the same but for its neighbours', () => {
    const text = '一\n\n二\n\n三\n\n四\n\n';
    expect(shorten(text, { isFirst: false, isLast: false })).toEqual({ head: '一\n\n', hidden: 2, tail: '四\n\n' });
    expect(shorten('一\n\n二\n\n', { isFirst: false, isLast: false }).hidden).toBe(0);
  });
});
