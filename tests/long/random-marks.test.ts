// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { wrongMarks } from '../markdown/marks-property';

it('marks random passages of hundreds of random pages: the words, and nothing else', () => {
  for (let seed = 1000; seed < 1600; seed += 1) expect(wrongMarks(seed).faults).toEqual([]);
}, 1_200_000);
