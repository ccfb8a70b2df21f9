// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { htmlToMarkdown } from '../../utils/markdown';
import { makeRandom } from '../fixtures/random';
import { BASE, unfaithful } from './fidelity';
import { randomInline, randomPage } from './random-html';

const seeds = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);

it('shows a hundred random lines as the page does, in every renderer, and again after a second conversion', () => {
  for (const seed of seeds(0, 100)) {
    const html = `<p>${randomInline(makeRandom(seed), 3)}</p>`;
    expect(unfaithful(html), `seed ${seed}: ${html}`).toEqual([]);
  }
});

it('shows forty random pages as they are', () => {
  for (const seed of seeds(0, 40)) {
    const html = randomPage(seed);
    expect(unfaithful(html), `seed ${seed}: ${html}`).toEqual([]);
  }
});

it('takes underscores at the edge of emphasis for what they are', () => {
  expect(unfaithful('<p><i>_x <strong>__ y</strong> b</i></p>')).toEqual([]);
  expect(htmlToMarkdown('<p>_x and __ y <b>bold</b></p>', { baseUrl: BASE })).toBe('_x and __ y **bold**');
});
