// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { PictureDialog } from '../../../../components/library/pictures/PictureDialog';
import type { KeptFile } from '../../../../components/library/reader/use-pictures';
import { click, draw, press } from '../../render';

const made = new Map<string, Blob>();
beforeEach(() => {
  made.clear();
  URL.createObjectURL = vi.fn((blob: Blob) => {
    const url = `blob:${made.size}`;
    made.set(url, blob);
    return url;
  }) as typeof URL.createObjectURL;
  URL.revokeObjectURL = vi.fn((url: string) => void made.delete(url));
});

const file = (hash: string): KeptFile => ({
  ref: { articleId: 'a', url: `https://img.example/${hash}.jpg`, kind: 'image', hash, host: 'img.example' },
  image: { hash, blob: new Blob([hash]), type: 'image/png', size: 1 },
});
const shown = [
  { hash: 'one', alt: '会场' },
  { hash: 'two', alt: '', caption: '图表：五个工地' },
];

function open(first = 0) {
  const onClose = vi.fn();
  const drawn = draw(
    <PictureDialog pictures={shown} first={first} fileOf={(hash) => (hash === 'gone' ? undefined : file(hash))} onClose={onClose} />,
  );
  return { ...drawn, onClose, dialog: drawn.root.querySelector('dialog') as HTMLDialogElement };
}

it('goes on and back with the arrows, and stays at the ends', async () => {
  const { root, dialog } = open();
  expect(root.textContent).toContain('Picture 1 of 2');
  expect(root.querySelector('img')?.alt).toBe('会场');
  await press(dialog, 'ArrowRight');
  await press(dialog, 'ArrowRight');
  expect(root.textContent).toContain('Picture 2 of 2');
  expect(root.textContent).toContain('图表：五个工地');
  await press(dialog, 'ArrowLeft');
  expect(root.textContent).toContain('Picture 1 of 2');
});

it('takes the arrows at once, and frees what it showed', async () => {
  const { dialog, close } = open();
  expect(dialog.contains(document.activeElement)).toBe(true);
  await press(dialog, 'ArrowRight');
  expect(made.size).toBe(1);
  close();
  expect(made.size).toBe(0);
});

it('saves the picture under a name of its own', async () => {
  const names: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
  const { button } = open(1);
  await click(button('Save picture'));
  expect(names).toEqual(['two.png']);
});

it('closes with its button', async () => {
  const { button, onClose } = open();
  await click(button('Close'));
  expect(onClose).toHaveBeenCalledOnce();
});
