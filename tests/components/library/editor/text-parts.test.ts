// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { PreviewPage } from '../../../../components/library/editor/fill-preview';
import { countParts, editParts, type TextPart } from '../../../../components/library/editor/text-parts';
import { countWords, markdownToText } from '../../../../utils/markdown';
import { makeRandom } from '../../../fixtures/random';

const paragraph = (n: number) => `第${n}段，工会与企业就夜班补贴继续协商，代表们逐条表决。`.repeat(8);
const long = Array.from({ length: 300 }, (_, n) => paragraph(n)).join('\n\n');
const textOf = (parts: readonly TextPart[]) => parts.map(({ text }) => text).join('');
const pictures = { articleId: 'a', kept: new Map(), missing: new Map() };
const never = new AbortController().signal;

describe('a text in parts', () => {
  it('is the text, whatever is edited, and what is far from the edit stays the same part', () => {
    const random = makeRandom(7);
    let parts = editParts([], long);
    let text = long;
    for (let step = 0; step < 200; step++) {
      const at = random.below(text.length);
      const cut = random.below(3) === 0 ? random.below(400) : 0;
      text = text.slice(0, at) + random.pick(['字', '\n\n', '```\n', '- 一\n', '', '| 甲 | 乙 |\n']) + text.slice(at + cut);
      const before = parts;
      parts = editParts(before, text);
      expect(textOf(parts)).toBe(text);
    }
  });

  it('is made anew only around a change', () => {
    const parts = editParts([], long);
    const edited = editParts(parts, `${long.slice(0, 40_000)}改${long.slice(40_000)}`);
    expect(parts.length).toBeGreaterThan(10);
    expect(edited.filter((part) => !parts.includes(part)).length).toBeLessThanOrEqual(4);
    expect(editParts(edited, textOf(edited))).toBe(edited);
  });

  it('gives what follows an open fence to the fence', () => {
    const parts = editParts([], long);
    const at = long.indexOf('\n\n', 30_000) + 2;
    const edited = editParts(parts, `${long.slice(0, at)}\`\`\`\n${long.slice(at)}`);
    expect(edited.at(-1)?.text.length).toBeGreaterThan(long.length - at);
  });

  it('counts as the whole does', async () => {
    const count = await countParts(editParts([], long), async () => {}, never);
    expect(count).toBe(countWords(markdownToText(long)));
  });
});

describe('the preview', () => {
  it('shows nothing that runs, loads or leads astray', async () => {
    const page = document.implementation.createHTMLDocument('');
    const hostile = [
      '<img src=x onerror="alert(1)"> <script>alert(1)</script>',
      '[press](javascript:alert(1)) ![x](https://tracker.example/p.gif) [y](data:text/html,x)',
      '<iframe srcdoc="x"></iframe><style>@import url(https://a.example)</style>',
    ].join('\n\n');
    await new PreviewPage(page, () => pictures).show(editParts([], hostile), never);
    expect(page.querySelectorAll('script, iframe, style, object, embed, link, meta[http-equiv]')).toHaveLength(0);
    expect(page.body.innerHTML).not.toMatch(/<[^>]*(?:\son\w+=|\ssrc=|javascript:|data:text)/i);
  });

  it('draws only what changed, in its order', async () => {
    const page = document.implementation.createHTMLDocument('');
    const preview = new PreviewPage(page, () => pictures);
    const parts = editParts([], long);
    await preview.show(parts, never);
    const boxes = [...page.body.children];
    const text = `前言\n\n${long}`.replace('第150段', '第一百五十段');
    const edited = editParts(parts, text);
    await preview.show(edited, never);
    expect(page.body.textContent?.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    expect(boxes.filter((box) => !box.isConnected).length).toBeLessThan(boxes.length);
    await preview.show([], never);
    expect(page.body.children).toHaveLength(0);
  });

  it('stops when it is told to, and goes on with the next call', async () => {
    const page = document.implementation.createHTMLDocument('');
    const preview = new PreviewPage(page, () => pictures);
    const parts = editParts([], long);
    const stop = new AbortController();
    const first = preview.show(parts, stop.signal);
    stop.abort();
    await first;
    await preview.show(parts, never);
    expect(page.body.children).toHaveLength(parts.length);
  });
});
