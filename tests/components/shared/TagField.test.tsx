// @vitest-environment jsdom
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TagField } from '../../../components/shared/TagField';

const IN_USE = [
  { value: '集体协商', count: 148 },
  { value: '集体合同', count: 12 },
  { value: '维权/欠薪', count: 91 },
  { value: 'Solidarity', count: 3 },
];

let root: HTMLElement;
let tags: string[];
const submit = vi.fn();

function Host({ start }: { start: string[] }) {
  const [value, setValue] = useState(start);
  tags = value;
  return <TagField id="tags" label="Tags" value={value} suggestions={IN_USE} onChange={setValue} onSubmit={submit} />;
}

async function show(start: string[] = []) {
  await act(() => render(<Host start={start} />, root));
}
const input = () => root.querySelector('input') as HTMLInputElement;
const options = () => [...root.querySelectorAll('[role=option]')].map((option) => option.querySelector('bdi')?.textContent);

async function type(text: string) {
  await act(() => {
    input().value = text;
    input().setSelectionRange(text.length, text.length);
    input().dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}
async function press(key: string, init: KeyboardEventInit = {}, target: Element = input()) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  await act(() => {
    target.dispatchEvent(event);
  });
  return event;
}

beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
  submit.mockClear();
});
afterEach(() => {
  render(null, root);
  root.remove();
});

describe('TagField', () => {
  it.each([
    ['Enter', '欠薪', 'Enter', ['欠薪']],
    ['a comma', 'strike,', '', ['strike']],
    ['the ideographic comma', '劳模、工匠、', '', ['劳模', '工匠']],
    ['the wide comma, and a # in front', '#工伤，', '', ['工伤']],
  ])('adds with %s', async (_, text, key, expected) => {
    await show();
    await type(text);
    if (key) await press(key);
    expect(tags).toEqual(expected);
    expect(input().value).toBe('');
  });

  it('takes several pasted tags and leaves the unfinished one in the field', async () => {
    await show(['劳模']);
    await type('劳模, 工会、国际');
    expect(tags).toEqual(['劳模', '工会']);
    expect(input().value).toBe('国际');
  });

  it('takes the spelling that is in use', async () => {
    await show();
    await type('solidarity');
    await press('Enter');
    expect(tags).toEqual(['Solidarity']);
  });

  it('takes a tag that is entered faster than the field is redrawn', async () => {
    await show();
    await act(() => {
      input().value = '欠薪';
      input().dispatchEvent(new InputEvent('input', { bubbles: true }));
      input().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    });
    expect(tags).toEqual(['欠薪']);
    expect(submit).not.toHaveBeenCalled();
  });

  it('completes with counts, walks with arrows, adds with Enter', async () => {
    await show();
    await type('集体');
    expect(options()).toEqual(['集体协商', '集体合同']);
    expect(root.querySelector('[role=option]')?.textContent).toContain('148');
    expect(input().getAttribute('aria-expanded')).toBe('true');
    expect(input().getAttribute('aria-activedescendant')).toBeNull();
    await press('ArrowDown');
    await press('ArrowDown');
    const active = document.getElementById(input().getAttribute('aria-activedescendant') ?? '');
    expect(active?.textContent).toContain('集体合同');
    await press('Enter');
    expect(tags).toEqual(['集体合同']);
    expect(submit).not.toHaveBeenCalled();
  });

  it('finds a tag by a level below the first', async () => {
    await show();
    await type('欠');
    expect(options()).toEqual(['维权/欠薪']);
  });

  it('offers the most used on ArrowDown in the empty field, and Escape closes only the list', async () => {
    await show();
    await press('ArrowDown');
    expect(options()[0]).toBe('集体协商');
    const first = await press('Escape');
    expect(options()).toEqual([]);
    expect(first.defaultPrevented).toBe(true);
    expect((await press('Escape')).defaultPrevented).toBe(false);
  });

  it('removes the last with Backspace in the empty field only', async () => {
    await show(['a', 'b']);
    await type('c');
    await press('Backspace');
    expect(tags).toEqual(['a', 'b']);
    await type('');
    await press('Backspace');
    expect(tags).toEqual(['a']);
  });

  it('reaches every chip with the arrow keys and never loses the focus', async () => {
    await show(['a', 'b', 'c']);
    input().focus();
    await press('ArrowLeft');
    await press('ArrowLeft', {}, document.activeElement as Element);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Remove tag b');
    await press('Delete', {}, document.activeElement as Element);
    expect(tags).toEqual(['a', 'c']);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Remove tag c');
    await press('Delete', {}, document.activeElement as Element);
    expect(document.activeElement).toBe(input());
  });

  it('does nothing while an input method composes', async () => {
    await show(['a']);
    await act(() => {
      input().dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    });
    await type('ji,ti');
    await press('Enter', { isComposing: true });
    await press('Backspace', { isComposing: true });
    expect(tags).toEqual(['a']);
    expect(submit).not.toHaveBeenCalled();
    await act(() => {
      input().value = '集体、';
      input().dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    });
    expect(tags).toEqual(['a', '集体']);
  });

  it('ignores the Enter that ends a composition', async () => {
    await show();
    await press('Enter', { keyCode: 229 } as KeyboardEventInit);
    expect(submit).not.toHaveBeenCalled();
    await press('Enter');
    expect(submit).toHaveBeenCalledOnce();
  });

  it('keeps what was typed when the focus leaves', async () => {
    await show();
    input().focus();
    await type('罢工');
    await act(() => input().blur());
    expect(tags).toEqual(['罢工']);
  });

  it('says what was added and removed', async () => {
    await show(['a']);
    await type('b,');
    expect(root.querySelector('[role=status]')?.textContent).toBe('Added tag: b');
  });
});
