// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SearchInput } from '../../../../components/shared/search-field/SearchInput';
import type { NewArticle } from '../../../../utils/model/new-article';
import { makeArticles } from '../../../fixtures/library';
import { freshLibrary, seed } from '../../../store/library';
import { click, draw, press } from '../../render';

const onKey = vi.fn((_: KeyboardEvent) => true);

function Field() {
  const [text, setText] = useState('');
  return (
    <SearchInput text={text} onText={setText} onKey={onKey} label="Search" placeholder="Search" inputRef={null}>
      <span class="outside" />
    </SearchInput>
  );
}

function drawField() {
  const drawn = draw(<Field />);
  const input = drawn.root.querySelector('input') as HTMLInputElement;
  return {
    ...drawn,
    input,
    offered: () => [...drawn.root.querySelectorAll('[role=option] bdi')].map((one) => one.textContent),
    /** Types behind what is there, as keys do. */
    async add(text: string) {
      await act(async () => {
        input.focus();
        input.setRangeText(text, input.value.length, input.value.length, 'end');
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      });
    },
  };
}
const until = (isSo: () => void) => vi.waitFor(isSo, { timeout: 4000 });

beforeEach(async () => {
  onKey.mockClear();
  await freshLibrary();
  const drafts = makeArticles(4) as NewArticle[];
  await seed(drafts.map((draft, i) => ({ ...draft, tags: i < 3 ? ['维权/欠薪', 'two words'] : ['维权'] })));
});

describe('completing under the keys', () => {
  it('goes from a field to its value, and on to the next word', async () => {
    const { input, offered, add } = drawField();
    await add('工会 ta');
    await until(() => expect(offered()).toEqual(['tag:']));
    expect(input.getAttribute('aria-expanded')).toBe('true');
    await press(input, 'ArrowDown');
    const active = document.getElementById(input.getAttribute('aria-activedescendant') ?? '');
    expect(active?.getAttribute('aria-selected')).toBe('true');
    await press(input, 'Enter');
    await until(() => expect(offered()).toEqual(['维权', 'two words', '维权/欠薪']));
    expect(input.value).toBe('工会 tag:');
    await add('tw');
    await until(() => expect(offered()).toEqual(['two words']));
    await press(input, 'ArrowDown');
    await press(input, 'Tab');
    await until(() => expect(input.value).toBe('工会 tag:"two words" '));
    await until(() => expect(offered()).toEqual([]));
    expect(onKey).not.toHaveBeenCalled();
  });

  it('takes no key that was not meant for it', async () => {
    const { input, offered, add } = drawField();
    await add('ta');
    await until(() => expect(offered()).toEqual(['tag:']));
    await press(input, 'Enter');
    expect(input.value).toBe('ta');
    expect(onKey).toHaveBeenCalledOnce();
    await press(input, 'Escape');
    await until(() => expect(offered()).toEqual([]));
    expect(onKey).toHaveBeenCalledOnce();
    await press(input, 'Escape');
    expect(onKey).toHaveBeenCalledTimes(2);
  });

  it('offers all fields with Alt and the arrow down', async () => {
    const { input, offered, add } = drawField();
    await add('工会');
    await press(input, 'ArrowDown', { altKey: true });
    await until(() => expect(offered().length).toBeGreaterThan(8));
    await press(input, 'ArrowUp');
    await press(input, 'Enter');
    await until(() => expect(input.value).toBe('工会 is:'));
  });

  it('is silent while an input method composes', async () => {
    const { input, offered, add } = drawField();
    await act(async () => void input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true })));
    await add('标');
    await press(input, 'ArrowDown', { isComposing: true });
    await press(input, 'Enter', { keyCode: 229 });
    expect(offered()).toEqual([]);
    expect(onKey).not.toHaveBeenCalled();
    await act(async () => void input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true })));
    await until(() => expect(offered()).toEqual(['标签:', '标题:']));
  });

  it('takes what the mouse presses, and closes when the focus leaves', async () => {
    const { root, input, offered, add } = drawField();
    await add('has:');
    await until(() => expect(offered()).toEqual(['highlight', 'note', 'tag']));
    await act(
      async () => void root.querySelector('[role=option]')?.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true })),
    );
    await until(() => expect(input.value).toBe('has:highlight '));
    await add('has:');
    await until(() => expect(offered()).toHaveLength(3));
    await act(async () => input.blur());
    await until(() => expect(offered()).toEqual([]));
  });
});

it('says what it could not read, but not of a field that is only begun', async () => {
  const { root, add } = drawField();
  const said = () => root.querySelector('.search-problems')?.textContent;
  await add('color:mauve tag:');
  await until(() =>
    expect(said()).toBe('“color:mauve” names no colour and was left out. There are: fact, figure, quote, question, to check.'),
  );
});

it('explains itself with examples of the library, which can be tried', async () => {
  const { root, input, button, add } = drawField();
  await add('工会');
  await click(button('How to search'));
  await until(() => button('tag:维权'));
  await press(root.querySelector('.search-help') as HTMLElement, 'Escape');
  expect(root.querySelector('.search-help')).toBeNull();
  await click(button('How to search'));
  await until(() => button('is:unread'));
  await click(button('is:unread'));
  expect(input.value).toBe('工会 is:unread');
  expect(root.querySelector('.search-help')).toBeNull();
});

describe('a field with nothing behind it', () => {
  const told = (root: HTMLElement) => root.querySelector('.search-problems')?.textContent ?? '';

  it('is told of once nothing is offered any more', async () => {
    const { root, input, offered, add } = drawField();
    await add('tag:');
    await until(() => expect(offered()).toContain('维权'));
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(told(root)).toBe('');
    await press(input, 'Escape');
    await until(() => expect(told(root)).toContain('“tag:” has nothing behind it'));
  });
});
