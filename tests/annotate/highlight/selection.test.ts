// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { isTyping, readSelection, trySelection } from '../../../utils/annotate/highlight/selection';

beforeEach(() => {
  document.body.innerHTML = '<p>送清凉到施工现场</p><input value="单位名称"><div contenteditable>草稿</div><p id="blank"> </p>';
  document.getSelection()?.removeAllRanges();
  // jsdom lays nothing out and knows no editing.
  Object.defineProperty(document.querySelector('[contenteditable]'), 'isContentEditable', { value: true });
});

const select = (selector: string) => document.getSelection()?.selectAllChildren(document.querySelector(selector) as Element);

describe('what is selected', () => {
  it('is a range of the page', () => {
    select('p');
    expect(readSelection().ranges.map(String)).toEqual(['送清凉到施工现场']);
  });

  it.each([
    ['nothing', () => undefined, 'nothing-selected'],
    ['white space', () => select('#blank'), 'nothing-selected'],
    ['an editor', () => select('[contenteditable]'), 'highlight-in-field'],
    [
      'a field',
      () => {
        const field = document.querySelector('input') as HTMLInputElement;
        field.focus();
        field.select();
      },
      'highlight-in-field',
    ],
  ])('is told to be %s', (_, act, code) => {
    act();
    expect(trySelection()).toBeUndefined();
    expect(() => readSelection()).toThrowError(expect.objectContaining({ code }));
  });
});

describe('a key', () => {
  const goesToField = (target: Element) => {
    let isSo = false;
    window.addEventListener(
      'keydown',
      (event) => {
        isSo = isTyping(event);
      },
      { capture: true, once: true },
    );
    target.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true, composed: true }));
    return isSo;
  };

  it('belongs to the field or the editor that it goes to', () => {
    expect(goesToField(document.querySelector('input') as Element)).toBe(true);
    expect(goesToField(document.querySelector('[contenteditable]') as Element)).toBe(true);
    expect(goesToField(document.querySelector('p') as Element)).toBe(false);
  });

  it('belongs to a field in a shadow root', () => {
    const root = (document.querySelector('p') as Element).attachShadow({ mode: 'open' });
    root.innerHTML = '<input><b>看</b>';
    expect(goesToField(root.querySelector('input') as Element)).toBe(true);
    expect(goesToField(root.querySelector('b') as Element)).toBe(false);
  });
});
