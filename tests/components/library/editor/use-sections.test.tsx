// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { type Sections, useSections } from '../../../../components/library/editor/use-sections';

const long = Array.from({ length: 4_000 }, (_, n) => `第${n}段，${'工会与企业继续协商。'.repeat(10)}`).join('\n\n');

function open(markdown: string, place: [number, number] = [0, 0]): { now: () => Sections } {
  let now: Sections | undefined;
  function Probe() {
    now = useSections(markdown, place);
    return null;
  }
  act(() => render(<Probe />, document.createElement('div')));
  return { now: () => now as Sections };
}

describe('the sections of a text', () => {
  it('are one for any usual text', () => {
    const { now } = open('一段话', [1, 2]);
    expect(now()).toMatchObject({ at: 0, count: 1, text: '一段话', select: [1, 2], otherWords: 0 });
  });

  it('together are the text, and begin where it was read', () => {
    const place = long.indexOf('第3000段');
    const { now } = open(long, [place, place + 6]);
    expect(now().count).toBeGreaterThan(3);
    const { text, select } = now();
    expect(text.slice(...select)).toBe('第3000段');
    expect(text.length).toBeLessThan(200_000);
    expect(now().whole()).toBe(long);
  });

  it('keep what was written in each', () => {
    const { now } = open(long);
    act(() => now().take(`新${now().text}`));
    act(() => now().go(1));
    act(() => now().take(`${now().text}尾`));
    const second = now().text;
    act(() => now().go(0));
    expect(now().text.startsWith('新第0段')).toBe(true);
    expect(now().whole()).toBe(`新${long}`.replace(second, `${second}尾`));
  });
});
