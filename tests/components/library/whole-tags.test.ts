import { expect, it } from 'vitest';
import { wholeTags } from '../../../components/library/list/whole-tags';

it('takes as many tags as stand whole beside each other, and one at least', () => {
  expect(wholeTags([])).toBe(0);
  expect(wholeTags(['送温暖', '困难职工', '帮扶'])).toBe(3);
  expect(wholeTags(['送温暖', '困难职工', '帮扶', '集体协商'])).toBe(3);
  expect(wholeTags(['城市困难职工解困脱困工作专项行动方案汇编', '帮扶'])).toBe(1);
  expect(wholeTags(['a', 'b', 'c', 'd', 'e', 'f'])).toBe(4);
  expect(wholeTags(['collective bargaining', 'safety at work'])).toBe(1);
});
