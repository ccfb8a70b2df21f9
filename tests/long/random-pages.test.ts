// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { makeRandom } from '../fixtures/random';
import { unfaithful } from '../markdown/fidelity';
import { randomInline, randomPage } from '../markdown/random-html';

it('thousands of random lines and pages are shown as they are', () => {
  for (let seed = 1000; seed < 4000; seed += 1) {
    const html = seed % 3 === 0 ? randomPage(seed) : `<p>${randomInline(makeRandom(seed), 3)}</p>`;
    expect(unfaithful(html), `seed ${seed}: ${html}`).toEqual([]);
  }
}, 1_200_000);
