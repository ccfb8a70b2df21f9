import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { grantUndo, redeemUndo } from '../../utils/background/undo-tokens';

const RESULT = { articleId: '0190a000-0000-7000-8000-000000000000', outcome: 'added', revision: 1 } as const;
const MINUTE = 60_000;

describe('an undo token', () => {
  beforeEach(() => fakeBrowser.storage.session.clear());

  it('gives the save back once', async () => {
    const token = await grantUndo(RESULT, 7);
    expect(token).toMatch(/^[0-9a-f]{32}$/);
    expect(await redeemUndo(token, 7)).toEqual(RESULT);
    await expect(redeemUndo(token, 7)).rejects.toMatchObject({ code: 'undo-expired' });
  });

  it('is worth nothing in another tab, and stays good in its own', async () => {
    const token = await grantUndo(RESULT, 7);
    await expect(redeemUndo(token, 8)).rejects.toMatchObject({ code: 'undo-expired' });
    await expect(redeemUndo(token, undefined)).rejects.toMatchObject({ code: 'undo-expired' });
    expect(await redeemUndo(token, 7)).toEqual(RESULT);
  });

  it('expires, and leaves nothing behind', async () => {
    const token = await grantUndo(RESULT, 7, { now: 0 });
    await expect(redeemUndo(token, 7, { now: 11 * MINUTE })).rejects.toMatchObject({ code: 'undo-expired' });
    await grantUndo(RESULT, 7, { now: 0 });
    await grantUndo(RESULT, 7, { now: 11 * MINUTE });
    expect(Object.keys(await browser.storage.session.get(null))).toHaveLength(1);
  });

  it('cannot be guessed', async () => {
    await expect(redeemUndo('0'.repeat(32), 7)).rejects.toMatchObject({ code: 'undo-expired' });
  });
});
