import { describe, expect, it } from 'vitest';
import { HIGHLIGHT_RULES } from '../../utils/messaging/highlight-rules';
import { MAX_QUOTE } from '../../utils/model/highlight';
import { newId } from '../../utils/model/id';

const place = { url: 'https://union.example/a' };
const quote = { type: 'TextQuoteSelector', exact: '送清凉', prefix: '', suffix: '', copies: 1 };
const position = { type: 'TextPositionSelector', start: 1, end: 4, textHash: 'h' };
const add = (changes: object) =>
  HIGHLIGHT_RULES.addHighlight.read({ place, highlight: { id: newId(), color: 'fact', selectors: [quote, position], ...changes } }, 'add');

describe('the shape of a highlight from a page', () => {
  it('is taken with what belongs to it, and nothing else', () => {
    expect(add({ note: 'x', articleId: 'y' }).highlight).toEqual({ id: expect.any(String), color: 'fact', selectors: [quote, position] });
    expect(add({ selectors: [quote] }).highlight.selectors).toEqual([quote]);
  });

  it.each([
    ['an id of its own kind', { id: 'a' }],
    ['a colour that is none', { color: 'red' }],
    ['no selectors', { selectors: [] }],
    ['three selectors', { selectors: [quote, position, position] }],
    ['a quote that is too long', { selectors: [{ ...quote, exact: 'x'.repeat(MAX_QUOTE + 1) }] }],
    ['a position that is none', { selectors: [quote, { ...position, start: -1 }] }],
    ['selectors in the wrong order', { selectors: [position, quote] }],
  ])('is refused with %s', (_, changes) => {
    expect(() => add(changes)).toThrowError(expect.objectContaining({ code: 'bad-request' }));
  });

  it('comes from pages only, and notes never do', () => {
    const fromPages = Object.entries(HIGHLIGHT_RULES).filter(([, { from }]) => from === 'page');
    expect(fromPages.map(([name]) => name).sort()).toEqual(
      [
        'addHighlight',
        'bringVariants',
        'citeQuote',
        'colorHighlight',
        'dropHighlight',
        'openNote',
        'pageHighlights',
        'undoHighlight',
      ].sort(),
    );
  });
});
