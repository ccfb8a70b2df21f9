import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { handlers } from '../../utils/background/handlers';
import { tellTab } from '../../utils/messaging/highlight-tab';
import * as store from '../../utils/store';
import { db } from '../../utils/store/database';
import { add, extension, inFrame, invite, sender, tab } from './highlight-page';

vi.mock('../../utils/messaging/tab', () => ({ captureTab: vi.fn(), showToast: vi.fn(), probeTab: vi.fn() }));
vi.mock('../../utils/messaging/page-files', () => ({ preparePageFiles: vi.fn(), pullFile: vi.fn() }));
vi.mock('../../utils/messaging/highlight-tab', () => import('./fake-highlight-tab'));

describe('undo', () => {
  it('brings a removed highlight back with its note', async () => {
    const place = await invite();
    const { id } = await add(place);
    await handlers.editHighlight({ id, edit: { note: '问一下财务' } }, inFrame);
    const { undo } = await handlers.dropHighlight({ place, id }, sender());
    expect(await store.getHighlight(id)).toBeUndefined();
    await expect(handlers.undoHighlight({ undo }, sender({ tabId: 8 }))).rejects.toMatchObject({ code: 'undo-expired' });
    await handlers.undoHighlight({ undo }, sender());
    expect((await store.getHighlight(id))?.note).toBe('问一下财务');
    await expect(handlers.undoHighlight({ undo }, sender())).rejects.toMatchObject({ code: 'undo-expired' });
  });

  it('can be tried again when it failed', async () => {
    const place = await invite();
    const { id } = await add(place);
    const { undo } = await handlers.dropHighlight({ place, id }, sender());
    vi.spyOn(db.highlights, 'bulkAdd').mockRejectedValueOnce(new Error('no room'));
    await expect(handlers.undoHighlight({ undo }, sender())).rejects.toThrow();
    await handlers.undoHighlight({ undo }, sender());
    expect(await store.getHighlight(id)).toBeDefined();
  });

  it.each([{ note: '问一下财务' }, { tags: ['津贴'] }])('leaves a highlight that was written about since: %o', async (edit) => {
    const { id, undo } = await add(await invite());
    await handlers.editHighlight({ id, edit }, inFrame);
    await expect(handlers.undoHighlight({ undo }, sender())).rejects.toMatchObject({ code: 'highlight-has-note' });
    expect(await store.getHighlight(id)).toMatchObject(edit);
    expect(await store.findArticleByUrlKey(tab.url)).toBeDefined();
  });

  it('is done once, however quickly it is pressed again', async () => {
    const { undo } = await add(await invite());
    const pressed = await Promise.allSettled([handlers.undoHighlight({ undo }, sender()), handlers.undoHighlight({ undo }, sender())]);
    expect(pressed.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('takes the clip back that was made for the highlight', async () => {
    const { undo } = await add(await invite());
    await handlers.undoHighlight({ undo }, sender());
    expect(await store.findArticleByUrlKey(tab.url)).toBeUndefined();
  });

  it('keeps a clip that was highlighted again since', async () => {
    const place = await invite();
    const { undo } = await add(place);
    await add(place, { color: 'check' });
    await handlers.undoHighlight({ undo }, sender());
    expect((await store.findArticleByUrlKey(tab.url))?.counts.highlights).toBe(1);
  });

  it('works from the popup too', async () => {
    const { id } = await add(await invite());
    const { undo } = await handlers.removeHighlights({ ids: [id], tabId: tab.id }, extension);
    await handlers.restoreHighlights({ undo, tabId: tab.id }, extension);
    expect(await store.getHighlight(id)).toBeDefined();
    expect(tellTab).toHaveBeenCalledTimes(2);
  });
});
