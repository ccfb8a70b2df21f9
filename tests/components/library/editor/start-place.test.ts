// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { bringLastWords, keepLastWords } from '../../../../components/library/editor/last-words';
import { placeIn } from '../../../../components/library/editor/start-place';

describe('the place at which the editor opens', () => {
  const markdown = '# 题\n\n第一段有**加粗**的字。\n\n第二段，很长的一句话写到这里为止，再写一点。\n';
  it('is what was selected, whole', () => {
    const [from, to] = placeIn(markdown, ['很长的一句话']);
    expect(markdown.slice(from, to)).toBe('很长的一句话');
  });
  it('is the first lines that were on the screen, wherever one of them is plain', () => {
    const [from, to] = placeIn(markdown, ['第一段有加粗的字。', '第二段，很长的一句话写到这里为止，再写一点。']);
    expect(markdown.slice(from).startsWith('第二段')).toBe(true);
    expect(to).toBeGreaterThanOrEqual(from);
  });
  it('is the beginning where nothing is known', () => {
    expect(placeIn(markdown, [])).toEqual([0, 0]);
    expect(placeIn(markdown, ['没有的话在这里'])).toEqual([0, 0]);
  });
});

describe('last words', () => {
  afterEach(() => localStorage.clear());
  it('that cannot be read are passed over, and nothing else is touched', async () => {
    localStorage.setItem('unionclip.draft:x', '{"id": 3');
    localStorage.setItem('unionclip.draft:y', '{"id":"y","markdown":5}');
    localStorage.setItem('library.editorView', '"split"');
    await bringLastWords();
    expect(Object.keys(localStorage)).toEqual(['library.editorView']);
  });
  it('that have no room are left to the library', () => {
    const draft = { id: 'd', articleId: 'a', markdown: '字'.repeat(6_000_000), baseHash: 'h', updatedAt: '2026-11-01T00:00:00.000Z' };
    expect(() => keepLastWords(draft)).not.toThrow();
  });
});
