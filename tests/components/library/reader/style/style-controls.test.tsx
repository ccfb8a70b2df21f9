// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { dressText, readStyle, stepSize } from '../../../../../components/library/reader/style/reader-style';
import { StyleControls } from '../../../../../components/library/reader/style/StyleControls';
import { useReaderStyle } from '../../../../../components/library/reader/style/use-reader-style';
import { click, draw } from '../../../render';

beforeEach(() => localStorage.clear());

function Text() {
  const [style] = useReaderStyle();
  return <output id="text">{`${style.size} ${style.font} ${style.theme}`}</output>;
}

const open = () => draw([<StyleControls key="controls" />, <Text key="text" />]);
const option = (root: HTMLElement, label: string) =>
  [...root.querySelectorAll('label')].find(({ textContent }) => textContent === label)?.querySelector('input') as HTMLInputElement;

describe('how a text is set', () => {
  it('is seen at once wherever a text is, and kept', async () => {
    const { root, button } = open();
    await click(button('Larger text'));
    await click(option(root, 'Serif'));
    await click(option(root, 'Sepia'));
    expect(root.querySelector('#text')?.textContent).toBe('20 serif sepia');
    expect(open().root.querySelector('#text')?.textContent).toBe('20 serif sepia');
  });

  it('goes back to the usual with one press', async () => {
    const { root, button } = open();
    await click(button('Smaller text'));
    await click(button('Back to the usual'));
    expect(root.querySelector('#text')?.textContent).toBe('18 sans system');
  });

  it('keeps what an older version had chosen, and passes over what it does not know', () => {
    localStorage.setItem('library.readerStyle', '{"font":"serif","paragraphs":"indent","size":1000,"theme":"pink"}');
    expect(readStyle()).toEqual({ size: 18, width: 'medium', leading: 'normal', font: 'serif', paragraphs: 'indent', theme: 'system' });
    localStorage.setItem('library.readerStyle', 'not even JSON');
    expect(readStyle().font).toBe('sans');
  });

  it('ends at the largest and the smallest size', () => {
    expect([stepSize(32, 1), stepSize(14, -1), stepSize(18, 1)]).toEqual([32, 14, 20]);
  });

  it('is on the document as attributes, which nothing refuses', () => {
    const root = document.createElement('html');
    dressText(root, { size: 24, width: 'wide', leading: 'loose', font: 'serif', paragraphs: 'indent', theme: 'dark' });
    expect(root.outerHTML).toBe('<html data-size="24" data-leading="loose" class="serif indent" data-theme="dark"></html>');
  });
});
