import { beforeEach, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { grantHighlights, rememberArticle, rememberedArticle } from '../../utils/background/highlight-grants';

const url = 'https://union.example/a';

beforeEach(async () => {
  fakeBrowser.reset();
  await browser.storage.session.clear();
});

it('gives a page that is asked for twice at once one token, so that the later one does not shut the earlier one out', async () => {
  const [first, second] = await Promise.all([grantHighlights(7, url), grantHighlights(7, url)]);
  expect(second).toBe(first);
  expect(await grantHighlights(7, url)).toBe(first);
});

it('keeps what is remembered at once', async () => {
  const token = await grantHighlights(7, url);
  await Promise.all([rememberArticle(7, 'one', 'a1'), rememberArticle(7, 'two', 'a2'), grantHighlights(7, url)]);
  expect([await rememberedArticle(7, 'one'), await rememberedArticle(7, 'two')]).toEqual(['a1', 'a2']);
  expect(await grantHighlights(7, url)).toBe(token);
});

it('gives the next site another token', async () => {
  const token = await grantHighlights(7, url);
  expect(await grantHighlights(7, 'https://other.example/')).not.toBe(token);
});
