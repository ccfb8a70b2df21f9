// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { HelpDialog } from '../../../components/library/HelpDialog';
import { actOfKey } from '../../../utils/annotate/highlight/toolbar-keys';

vi.mock('../../../components/hooks/use-command-key', () => ({ useCommandKey: () => undefined }));

const keyed = (key: string, ctrlKey = false) =>
  actOfKey(new KeyboardEvent('keydown', { key, ctrlKey }), { kind: 'highlight', hasUndo: true });

it('names every key that works beside a passage on a page', () => {
  HTMLDialogElement.prototype.showModal ??= () => {};
  const root = document.createElement('div');
  act(() => render(<HelpDialog onClose={() => {}} />, root));
  const said = [...root.querySelectorAll('p')].at(-1)?.textContent ?? '';
  expect([keyed('#'), keyed('z', true)]).toEqual(['remove', 'undo']);
  for (const name of ['1 to 5', 'n', 't', 'c', 'Shift + C', '#', 'Delete', 'z', 'Ctrl + Z', 'Esc']) expect(said).toContain(name);
});
