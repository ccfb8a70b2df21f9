import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { sendMessage } from '../../utils/messaging/send';

const EDIT = { id: '0190a000-0000-7000-8000-000000000000', edit: { title: 'x' } };
const send = vi.fn();
const original = browser.runtime.sendMessage;

describe('sendMessage', () => {
  beforeEach(() => {
    browser.runtime.sendMessage = send;
  });
  afterEach(() => {
    browser.runtime.sendMessage = original;
  });

  it('returns the value', async () => {
    send.mockResolvedValueOnce({ ok: true, value: { revision: 2 } });
    expect(await sendMessage('editArticle', EDIT)).toEqual({ revision: 2 });
  });

  it('throws the error of the other side again, with its code', async () => {
    send.mockResolvedValueOnce({ ok: false, error: { code: 'storage-full', detail: 'quota' } });
    await expect(sendMessage('editArticle', EDIT)).rejects.toMatchObject({ name: 'UnionclipError', code: 'storage-full' });
  });

  it.each([
    ['nobody listens', new Error('Could not establish connection. Receiving end does not exist.')],
    ['the extension was updated', new Error('Extension context invalidated.')],
  ])('says that the extension was updated when %s', async (_, error) => {
    send.mockRejectedValueOnce(error);
    await expect(sendMessage('editArticle', EDIT)).rejects.toMatchObject({ code: 'extension-updated' });
  });

  it('says so too when no answer comes, and when the runtime is gone', async () => {
    send.mockResolvedValueOnce(undefined);
    await expect(sendMessage('editArticle', EDIT)).rejects.toMatchObject({ code: 'extension-updated' });
    browser.runtime.sendMessage = undefined as never;
    await expect(sendMessage('editArticle', EDIT)).rejects.toMatchObject({ code: 'extension-updated' });
  });
});
