// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { wrongMarks } from './marks-property';

it('marks random passages of forty random pages: the words, and nothing else', () => {
  let [passages, lossy] = [0, 0];
  for (let seed = 0; seed < 40; seed += 1) {
    const result = wrongMarks(seed);
    expect(result.faults).toEqual([]);
    passages += result.passages;
    lossy += result.lossy;
  }
  expect(passages).toBeGreaterThan(60);
  expect(lossy / passages).toBeLessThan(0.5);
}, 120_000);
