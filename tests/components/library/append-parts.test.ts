// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { appendParts } from '../../../components/library/reader/append-parts';

const make = (part: string) => new DOMParser().parseFromString(`<p>${part}</p>`, 'text/html');
const open = () => new DOMParser().parseFromString('<p>甲</p>', 'text/html');
const text = (page: Document) => [...page.querySelectorAll('p')].map(({ textContent }) => textContent).join('');

it('adds what is left of a text, in order, and tells of each part', async () => {
  const page = open();
  const told: (string | null)[] = [];
  await appendParts(page, ['乙', '丙'], { signal: new AbortController().signal, make, onAdded: (part) => told.push(part.textContent) });
  expect(text(page)).toBe('甲乙丙');
  expect(told).toEqual(['乙', '丙']);
});

it('ends when another text is wanted, and goes on where it was stopped when this one is wanted again', async () => {
  const page = open();
  const stop = new AbortController();
  const onAdded = () => stop.abort();
  await appendParts(page, ['乙', '丙', '丁'], { signal: stop.signal, make, onAdded });
  expect(text(page)).toBe('甲乙');
  await appendParts(page, ['乙', '丙', '丁'], { signal: new AbortController().signal, make, onAdded: () => {} });
  expect(text(page)).toBe('甲乙丙丁');
});
