import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { PageView } from '../tools/page-view';
import { allowHost } from './allow-host';
import { highlight, painted, untilPainted, untilStored } from './highlighting';
import { newsPage } from './pages';
import { inBrowsers, type Stage, say } from './stage';

const HOST = '127.0.0.1';
const WORDS = '检修班每周三下午停机两小时,由工会小组监督。';

interface Extension {
  runtime: { sendMessage: (message: object) => Promise<{ ok: boolean }> };
}

/** As the popup does after the person's yes. */
async function allowSite(stage: Stage, host: string): Promise<void> {
  const library = await stage.openLibrary();
  const reply = await library.evaluate(
    (window, data) => {
      const { browser, chrome } = window as unknown as { browser?: Extension; chrome: Extension };
      return (browser ?? chrome).runtime.sendMessage({ channel: 'unionclip', name: 'allowSite', data });
    },
    { host, isAllowed: true },
  );
  expect(reply).toMatchObject({ ok: true });
  await library.close();
}

/** Selects the first paragraph with the mouse and says whether the toolbar is offered. */
async function isOffered(tab: Page): Promise<boolean> {
  await tab.bringToFront();
  const { x, y } = await tab.evaluate(() => {
    const { left, top } = (document.querySelector('#one') as Element).getBoundingClientRect();
    return { x: left + 30, y: top + 8 };
  });
  await tab.mouse.click(x, y, { count: 3 });
  await new Promise((resolve) => setTimeout(resolve, 800));
  return new PageView(tab).has('button', say('highlight_note'));
}

inBrowsers('sites that were allowed for highlights', (stage) => {
  it('show them by themselves; a site that was allowed for its pictures only, or was taken back, does not', async () => {
    stage.server.route({ '/site': newsPage({ title: '自动显示', body: `<p id="one">${WORDS}</p>` }) });
    const first = await stage.open('/site');
    await highlight(stage, first, '#one');
    await untilStored(stage, (all) => all.length === 1);
    await first.close();

    await allowHost(stage, HOST);
    const picturesOnly = await stage.open('/site');
    expect(await isOffered(picturesOnly)).toBe(false);
    expect(await painted(picturesOnly)).toEqual({});
    await picturesOnly.close();

    await allowSite(stage, HOST);
    const tab = await stage.open('/site');
    await untilPainted(tab, [WORDS]);
    await tab.evaluate(() => Object.assign(document.querySelector('#one') as Element, { id: 'marked' }));
    await tab.evaluate(() => Object.assign(document.querySelector('h1') as Element, { id: 'one' }));
    expect(await isOffered(tab)).toBe(true);
    await tab.close();

    const elsewhere = await stage.session.openTab(`${stage.server.origin.replace(HOST, 'localhost')}/site`);
    expect(await isOffered(elsewhere)).toBe(false);
    await elsewhere.close();

    const settings = await stage.openLibrary('settings');
    await settings.click('button', say('library_revokeHost', HOST), { nth: 0 });
    await settings.waitForGone('button', say('library_revokeHost', HOST)).catch(() => undefined);
    await settings.close();
    const after = await stage.open('/site');
    expect(await isOffered(after)).toBe(false);
    expect(await painted(after)).toEqual({});
    await after.close();
  });
});
