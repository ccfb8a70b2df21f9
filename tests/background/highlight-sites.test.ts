import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { handlers } from '../../utils/background/handlers';
import { registerSites } from '../../utils/background/highlight-sites';
import { readSites } from '../../utils/messaging/highlight-sites';
import { extension, sender, tab } from './highlight-page';

vi.mock('../../utils/messaging/tab', () => ({ captureTab: vi.fn(), showToast: vi.fn(), probeTab: vi.fn() }));
vi.mock('../../utils/messaging/page-files', () => ({ preparePageFiles: vi.fn(), pullFile: vi.fn() }));
vi.mock('../../utils/messaging/highlight-tab', () => import('./fake-highlight-tab'));

describe('allowed sites', () => {
  const permit = () => vi.mocked(browser.permissions.contains).mockResolvedValue(true as never);

  it('need no token, and only these get our scripts', async () => {
    await expect(handlers.pageHighlights({ place: { url: tab.url } }, sender())).rejects.toMatchObject({ code: 'highlight-not-invited' });
    permit();
    // A host that was allowed for its pictures.
    await expect(handlers.pageHighlights({ place: { url: tab.url } }, sender())).rejects.toMatchObject({ code: 'highlight-not-invited' });
    await handlers.allowSite({ host: 'union.example', isAllowed: true }, extension);
    expect((await handlers.pageHighlights({ place: { url: tab.url } }, sender())).highlights).toEqual([]);
    expect(browser.scripting.registerContentScripts).toHaveBeenLastCalledWith([
      expect.objectContaining({
        matches: ['http://union.example/*', 'https://union.example/*'],
        js: ['highlight.js', 'highlight-site.js'],
      }),
    ]);
  });

  it('are forgotten at once when that is taken back', async () => {
    permit();
    await handlers.allowSite({ host: 'union.example', isAllowed: true }, extension);
    await handlers.allowSite({ host: 'union.example', isAllowed: false }, extension);
    expect(await readSites()).toEqual([]);
    expect(await browser.scripting.getRegisteredContentScripts()).toEqual([]);
    await expect(handlers.pageHighlights({ place: { url: tab.url } }, sender())).rejects.toMatchObject({ code: 'highlight-not-invited' });
  });

  it('may be allowed twice at once, and several together', async () => {
    permit();
    const allow = (host: string) => handlers.allowSite({ host, isAllowed: true }, extension);
    await Promise.all([allow('union.example'), allow('union.example'), allow('news.example'), registerSites()]);
    expect(await readSites()).toEqual(['news.example', 'union.example']);
    const [script] = await browser.scripting.getRegisteredContentScripts();
    expect(script?.matches).toContain('https://news.example/*');
    expect(script?.matches).toContain('https://union.example/*');
  });

  it('goes on after a failure', async () => {
    permit();
    vi.mocked(browser.scripting.registerContentScripts).mockRejectedValueOnce(new Error('not now'));
    await expect(handlers.allowSite({ host: 'union.example', isAllowed: true }, extension)).rejects.toThrow();
    await handlers.allowSite({ host: 'news.example', isAllowed: true }, extension);
    expect(await browser.scripting.getRegisteredContentScripts()).toHaveLength(1);
  });

  it('get no script where the browser does not permit it', async () => {
    await handlers.allowSite({ host: 'union.example', isAllowed: true }, extension);
    expect(browser.scripting.registerContentScripts).not.toHaveBeenCalled();
  });
});
