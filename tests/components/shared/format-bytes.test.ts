import { expect, it } from 'vitest';
import { formatBytes } from '../../../components/shared/format-bytes';

it('says sizes as people read them', () => {
  expect(formatBytes(1_234_567)).toBe('1.2 MB');
  expect(formatBytes(2_000_000_000)).toBe('2 GB');
  expect(formatBytes(860_300)).toBe('860.3 kB');
});

it('says of a tiny file that it is not empty', () => {
  expect(formatBytes(21)).toBe('21 bytes');
  expect(formatBytes(1)).toBe('1 byte');
  expect(formatBytes(0)).toBe('0');
});
