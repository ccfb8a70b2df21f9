// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { Dialog } from '../../../components/shared/Dialog';
import { click, draw } from '../render';

function open() {
  const onClose = vi.fn();
  const { root } = draw(
    <Dialog title="Tags" onClose={onClose}>
      <input />
    </Dialog>,
  );
  const [dialog, input] = [root.querySelector('dialog'), root.querySelector('input')] as [HTMLDialogElement, HTMLInputElement];
  const pointAt = (element: HTMLElement) => element.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  return { dialog, input, onClose, pointAt };
}

it('closes on a press beside it', async () => {
  const { dialog, onClose, pointAt } = open();
  pointAt(dialog);
  await click(dialog);
  expect(onClose).toHaveBeenCalledOnce();
});

it('stays when text was selected in it with the mouse and the button let go beside it', async () => {
  const { dialog, input, onClose, pointAt } = open();
  pointAt(input);
  await click(dialog);
  expect(onClose).not.toHaveBeenCalled();
});

it('closes on Escape by its own way and not the platform’s, which would leave it half drawn', async () => {
  const { dialog, onClose } = open();
  const cancel = new Event('cancel', { cancelable: true });
  dialog.dispatchEvent(cancel);
  expect(cancel.defaultPrevented).toBe(true);
  expect(onClose).toHaveBeenCalledOnce();
});
