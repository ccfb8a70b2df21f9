// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { makeRandom } from '../fixtures/random';
import { unfaithful } from '../markdown/fidelity';
import { randomInline, randomPage } from '../markdown/random-html';

// In parts, so that a busy machine shows how far it is and none of them meets the limit.
it.each([1000, 2000, 3000])(
  'a thousand random lines and pages, from %i on, are shown as they are',
  (first) => {
    for (let seed = first; seed < first + 1000; seed += 1) {
      const html = seed % 3 === 0 ? randomPage(seed) : `<p>${randomInline(makeRandom(seed), 3)}</p>`;
      expect(unfaithful(html), `seed ${seed}: ${html}`).toEqual([]);
    }
  },
  1_200_000,
);
