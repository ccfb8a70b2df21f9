import { expect, it } from 'vitest';
import { makeRandom } from '../../fixtures/random';
import { Weighted, zipf } from './weighted';

it.each([
  ['even', [1, 1, 1, 1]],
  ['uneven', [8, 4, 2, 1, 1]],
  ['one heavy', [100, 1, 1]],
  ['one only', [3]],
  ['Zipf', [...zipf(50)]],
])('draws as often as the weights say: %s', (_, weights) => {
  const random = makeRandom(5);
  const drawer = new Weighted(weights);
  const counts = weights.map(() => 0);
  const draws = 40_000;
  for (let i = 0; i < draws; i += 1) {
    const at = drawer.draw(random);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const sum = weights.reduce((a, b) => a + b, 0);
  for (const [i, weight] of weights.entries()) {
    const wanted = (weight / sum) * draws;
    // Four standard deviations.
    expect(Math.abs((counts[i] ?? 0) - wanted)).toBeLessThan(4 * Math.sqrt(wanted) + 1);
  }
});
