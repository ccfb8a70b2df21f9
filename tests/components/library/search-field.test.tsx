// @vitest-environment jsdom

import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { SearchField } from '../../../components/library/list/SearchField';
import { draw, press, type } from '../render';

const props = { onLeave: () => undefined, inputRef: null };

function drawField(value: string) {
  const onSearch = vi.fn<(text: string) => void>();
  const { root } = draw(<SearchField {...props} value={value} onSearch={onSearch} />);
  return {
    onSearch,
    input: root.querySelector('input') as HTMLInputElement,
    /** The address tells another search. */
    tell: (next: string) => act(() => render(<SearchField {...props} value={next} onSearch={onSearch} />, root)),
  };
}

describe('the search field', () => {
  it('keeps what is typed while the address is behind', async () => {
    const { input, tell } = drawField('');
    await type(input, '防');
    await type(input, '防暑');
    tell('防');
    expect(input.value).toBe('防暑');
    tell('防暑');
    expect(input.value).toBe('防暑');
  });

  it('keeps what is typed when the address skips a step', async () => {
    const { input, tell } = drawField('');
    for (const text of ['h', 'he', 'hea']) await type(input, text);
    tell('he');
    expect(input.value).toBe('hea');
    await type(input, 'heat');
    tell('hea');
    tell('heat');
    expect(input.value).toBe('heat');
  });

  it('keeps a space that is only the beginning of the next word', async () => {
    const { input, tell } = drawField('');
    await type(input, 'heat');
    tell('heat');
    await type(input, 'heat ');
    await type(input, 'heat w');
    tell('heat w');
    expect(input.value).toBe('heat w');
  });

  it('follows the address when it changes by another way, also to what was typed before', async () => {
    const { input, tell } = drawField('');
    await type(input, 'heat');
    tell('heat');
    await press(input, 'Escape');
    tell('');
    expect(input.value).toBe('');
    tell('heat');
    expect(input.value).toBe('heat');
    tell('strike');
    expect(input.value).toBe('strike');
  });

  it('searches for what is in the field', async () => {
    const { input, onSearch } = drawField('');
    await type(input, ' heat ');
    expect(onSearch).toHaveBeenLastCalledWith('heat');
  });

  it('searches for nothing while only a field is named', async () => {
    const { input, onSearch } = drawField('');
    await type(input, 'tag:');
    expect(onSearch).not.toHaveBeenCalled();
    await type(input, 'tag:w');
    expect(onSearch).toHaveBeenLastCalledWith('tag:w');
  });
});
