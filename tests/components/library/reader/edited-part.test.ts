import { expect, it } from 'vitest';
import { editedPart } from '../../../../components/library/reader/marks/edited-part';

it.each([
  ['每班三十元', '每班五十元', '五'],
  ['提高到四十元', '提高到每班四十元', '每班'],
  ['提高到每班四十元', '提高到四十元', ''],
  ['一致', '一致', ''],
  ['aa', 'aaa', 'a'],
  ['𠮷野家', '𠮾野家', '𠮾'],
  ['全部', '不同', '不同'],
])('sets apart what was edited: %s, now %s', (was, now, expected) => {
  expect(now.slice(...editedPart(was, now))).toBe(expected);
});
