// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { HighlightNote } from '../../../../components/library/highlights/HighlightNote';
import { click, draw, press, type } from '../../render';

const onSave = vi.fn(async (_: string) => true);
const onClose = vi.fn();
const onPageGone = vi.fn();
let closeAll = () => {};

function drawNote(value = '') {
  const drawn = draw(
    <div>
      <HighlightNote value={value} onSave={onSave} onPageGone={onPageGone} onClose={onClose} />
      <button type="button">elsewhere</button>
    </div>,
  );
  closeAll = drawn.close;
  return { ...drawn, field: drawn.root.querySelector('textarea') as HTMLTextAreaElement };
}

beforeEach(() => {
  vi.clearAllMocks();
  onSave.mockImplementation(async () => true);
});

afterEach(() => closeAll());

it('has the keys at once, and keeps the note with Enter', async () => {
  const { field } = drawNote();
  expect(document.activeElement).toBe(field);
  await type(field, '核对数字');
  await press(field, 'Enter');
  expect(onSave).toHaveBeenCalledExactlyOnceWith('核对数字');
  expect(onClose).toHaveBeenCalledWith(true);
});

it('takes Shift+Enter, and the Enter that ends a composition, for the text', async () => {
  const { field } = drawNote();
  await type(field, 'one');
  await press(field, 'Enter', { shiftKey: true });
  await press(field, 'Enter', { isComposing: true });
  await press(field, 'Enter', { keyCode: 229 });
  expect(onSave).not.toHaveBeenCalled();
});

it.each(['Escape', 'leaving it'])('loses nothing by %s', async (way) => {
  const { field, button } = drawNote('before');
  await type(field, 'after');
  if (way === 'Escape') await press(field, 'Escape');
  else {
    field.blur();
    await click(button('elsewhere'));
  }
  expect(onSave).toHaveBeenCalledExactlyOnceWith('after');
  expect(onClose).toHaveBeenCalledWith(way === 'Escape');
});

it('hands an unsaved note over when the whole page goes', async () => {
  const { field, close } = drawNote();
  await type(field, 'half a thought');
  window.dispatchEvent(new Event('pagehide'));
  expect(onPageGone).toHaveBeenCalledExactlyOnceWith('half a thought');
  close();
  expect(onSave).not.toHaveBeenCalled();
});

it('stays open with its text when it could not be kept', async () => {
  onSave.mockImplementation(async () => false);
  const { field } = drawNote();
  await type(field, 'not lost');
  await press(field, 'Enter');
  expect(onClose).not.toHaveBeenCalled();
  expect(field.value).toBe('not lost');
});
