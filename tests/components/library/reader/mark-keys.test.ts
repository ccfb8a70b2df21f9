import { describe, expect, it } from 'vitest';
import { markCommandOf } from '../../../../components/library/reader/marks/mark-keys';

const key = (name: string, held: Partial<Record<'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey', boolean>> = {}) => ({
  key: name,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});
const idle = { target: undefined, isWalking: false };
const selected = { target: 'selection', isWalking: false } as const;
const onHighlight = { target: 'highlight', isWalking: false } as const;
const walking = { target: 'selection', isWalking: true } as const;

describe('keys while an article is read', () => {
  it.each([
    ['n means a new article where nothing is chosen', 'n', idle, undefined],
    ['n means a note on what is selected', 'n', selected, 'note'],
    ['2 marks what is selected', '2', selected, { color: 'figure' }],
    ['6 is no colour', '6', selected, undefined],
    ['# removes a highlight', '#', onHighlight, 'remove'],
    ['# still deletes the article while text is selected', '#', selected, undefined],
    ['h begins to choose', 'h', idle, 'walk'],
    ['h marks what is chosen', 'h', walking, 'mark'],
    ['Enter marks what the keys chose', 'Enter', walking, 'mark'],
    ['Enter opens a link while text is selected', 'Enter', selected, undefined],
    ['an arrow scrolls', 'ArrowDown', selected, undefined],
    ['an arrow goes to the next sentence', 'ArrowDown', walking, { step: 'sentence', by: 1 }],
    ['an arrow takes one word less', 'ArrowLeft', walking, { step: 'word', by: -1, edge: 'end' }],
    ['Escape closes the toolbar', 'Escape', onHighlight, 'close'],
    ['Escape closes the article where nothing is chosen', 'Escape', idle, undefined],
    ['] goes on to the next highlight', ']', idle, 'next'],
  ])('%s', (_, name, place, expected) => {
    expect(markCommandOf(key(name), place)).toEqual(expected);
  });

  it.each([
    ['h', 'walk'],
    ['l', 'list'],
    [']', 'next'],
    ['[', 'previous'],
    ['#', undefined],
    ['n', undefined],
    ['ArrowDown', undefined],
    ['Escape', undefined],
  ])('takes no key from a row of the list but those that can only mean the open article: %s', (name, expected) => {
    for (const place of [idle, walking, onHighlight]) expect(markCommandOf(key(name), { ...place, isInList: true })).toBe(expected);
  });

  it('moves the beginning with Shift, and takes in sentences', () => {
    expect(markCommandOf(key('ArrowRight', { shiftKey: true }), walking)).toEqual({ step: 'word', by: 1, edge: 'start' });
    expect(markCommandOf(key('ArrowDown', { shiftKey: true }), walking)).toEqual({ step: 'sentence', by: 1, edge: 'end' });
  });

  it('leaves the browser its own', () => {
    expect(markCommandOf(key('c', { ctrlKey: true }), selected)).toBeUndefined();
    expect(markCommandOf(key('1', { altKey: true }), selected)).toBeUndefined();
  });
});
