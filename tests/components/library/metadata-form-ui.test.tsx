// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { MetadataForm } from '../../../components/library/reader/MetadataForm';
import type { Article } from '../../../utils/model/article';
import { click, draw, press, type } from '../render';

const article = {
  title: '省总召开干部大会',
  section: [],
  provenance: { source: { origin: 'page text', isSure: false } },
  source: '岚江工会网',
} as unknown as Article;

function open(onSave = vi.fn(async () => true)) {
  const onClose = vi.fn();
  const onLeave = vi.fn();
  const onPageGone = vi.fn();
  const drawn = draw(<MetadataForm article={article} first="source" {...{ onSave, onClose, onLeave, onPageGone }} />);
  const field = (name: string) => drawn.root.querySelector(`[name="${name}"]`) as HTMLInputElement;
  return { ...drawn, field, onSave, onClose, onLeave, onPageGone };
}

it('starts at the value that was clicked and says that it is a guess', () => {
  const { field, root } = open();
  expect(document.activeElement).toBe(field('source'));
  expect(root.textContent).toContain('A guess, read from the text of the page.');
});

it('keeps the form open on a date that cannot be, and says how to write one', async () => {
  const { field, button, root, onSave } = open();
  await type(field('publishedAt'), '2024-13-45');
  await click(button('Save'));
  expect(onSave).not.toHaveBeenCalled();
  expect(root.querySelector('[role="alert"]')?.textContent).toContain('2024-03-05');
  expect(document.activeElement).toBe(field('publishedAt'));
  expect(field('publishedAt').getAttribute('aria-invalid')).toBe('true');
});

it('saves what changed, and closes', async () => {
  const { field, button, onSave, onClose } = open();
  await type(field('publishedAt'), '2024年3月5日');
  await click(button('Save'));
  expect(onSave).toHaveBeenCalledWith({ publishedAt: '2024-03-05' });
  expect(onClose).toHaveBeenCalled();
});

it('stays open when the save fails, with everything typed', async () => {
  const { field, button, onClose } = open(vi.fn(async () => false));
  await type(field('editor'), '陆苇');
  await click(button('Save'));
  expect(onClose).not.toHaveBeenCalled();
  expect(field('editor').value).toBe('陆苇');
});

it('leaves everything as it was on Escape', async () => {
  const { field, close, onSave, onClose, onLeave } = open();
  await type(field('title'), 'changed');
  await press(field('title'), 'Escape');
  close();
  expect(onClose).toHaveBeenCalled();
  expect([...onSave.mock.calls, ...onLeave.mock.calls]).toEqual([]);
});

it('keeps what can be kept when it is left for another article', async () => {
  const { field, close, onLeave } = open();
  await type(field('editor'), '陆苇');
  await type(field('publishedAt'), '2024-13-45');
  close();
  expect(onLeave).toHaveBeenCalledWith({ editor: '陆苇' });
});

it('hands the corrections over once when the page goes', async () => {
  const { field, close, onLeave, onPageGone } = open();
  await type(field('editor'), '陆苇');
  window.dispatchEvent(new Event('pagehide'));
  close();
  expect(onPageGone).toHaveBeenCalledWith({ editor: '陆苇' });
  expect(onLeave).not.toHaveBeenCalled();
});

it('says nothing when it is left as it was', () => {
  const { close, onLeave } = open();
  close();
  expect(onLeave).not.toHaveBeenCalled();
});

it('takes a guess for right with one press, or with Enter in it, and then says who confirmed it', async () => {
  const { button, field, root, onSave, onClose } = open();
  await click(button('Source: it is right'));
  expect(onSave).toHaveBeenLastCalledWith({ source: '岚江工会网' });
  expect(onClose).not.toHaveBeenCalled();

  await press(field('source'), 'Enter');
  await click(button('Save'));
  expect(onSave).toHaveBeenLastCalledWith({ source: '岚江工会网' });
  expect(root.textContent).not.toContain('Entered or confirmed by you.');
  const confirmed = { ...article, provenance: { source: { origin: 'user', isSure: true } } } as Article;
  const again = draw(<MetadataForm article={confirmed} first="source" {...{ onSave, onClose, onLeave: vi.fn(), onPageGone: vi.fn() }} />);
  expect(again.root.textContent).toContain('Entered or confirmed by you.');
});

it('does not offer to confirm a guess that is being corrected', async () => {
  const { field, root } = open();
  await type(field('source'), '岚江工会');
  expect(root.textContent).not.toContain('It is right');
});
