import fs from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { newsPage } from './pages';
import { inBrowsers, type Stage, say } from './stage';

/** After a fault the article is wholly there or wholly absent, and clipping it once more ends well, with one article. */
async function expectWhole(stage: Stage, route: string): Promise<void> {
  const kept = (await stage.stored()).filter(({ url }) => url.endsWith(route));
  expect(kept.length).toBeLessThanOrEqual(1);
  for (const { markdown } of kept) expect(markdown).toContain('第三轮协商');

  const { tab, popup } = await stage.popupOn(route);
  await popup.click('button', /^Clip( again)?$/);
  await popup.waitForText(/Clipped|The text has not changed/);
  await popup.close();
  await tab.close();
  const after = (await stage.stored()).filter(({ url }) => url.endsWith(route));
  expect(after).toHaveLength(1);
  expect(after[0]?.markdown).toContain('第三轮协商');
}

inBrowsers('when something ends in the middle', (stage) => {
  it('keeps all or nothing when the popup closes while it saves', async () => {
    stage.server.route({ '/closing': newsPage({ title: '中途关闭' }) });
    const { tab, popup } = await stage.popupOn('/closing');
    await popup.find('button', say('popup_clip'));
    await popup
      .evaluate((window, label) => {
        const buttons = [...window.document.querySelectorAll('button')];
        buttons.find((button) => button.textContent?.trim() === label)?.click();
        window.close();
      }, say('popup_clip'))
      .catch(() => {});
    await tab.close();
    await expectWhole(stage, '/closing');
  });

  it('keeps all or nothing when the background worker is stopped while it saves', async () => {
    stage.server.route({ '/stopping': newsPage({ title: '中途停止' }) });
    const { tab, popup } = await stage.popupOn('/stopping');
    await popup.find('button', say('popup_clip'));
    await Promise.all([popup.click('button', say('popup_clip')), stage.session.stopBackground()]);
    // The popup must not wait for ever: it ends with the saved article, or with a sentence.
    await popup.until('an answer', async () => (await popup.has('button', say('popup_open'))) || (await popup.count('status')) > 0, 20_000);
    await popup.close();
    await tab.close();
    await expectWhole(stage, '/stopping');
  });

  it('shows the recovery screen, never a welcome, when the browser lost the library’s files', async () => {
    const profile = fs.mkdtempSync(path.join(stage.session.profile, '..', 'unionclip-lost-'));
    onTestFinished(async () => {
      await stage.session.close();
      fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    });
    await stage.restart({ profile });
    const library = await stage.openLibrary();
    await stage.fill(library, 3);
    await library.close();
    const removed: string[] = [];
    await stage.restart({
      profile,
      between: () => {
        for (const folder of databaseFolders(profile)) {
          removed.push(folder);
          fs.rmSync(folder, { recursive: true });
        }
      },
    });
    expect(removed).not.toEqual([]);
    const { tab, popup } = await stage.popupOn();
    const recovery = await stage.session.openedBy(() => popup.click('button', say('popup_openLibrary')));
    const text = await recovery.waitForText(say('library_recoveryTitleAll'));
    expect(text).toContain(say('library_recoveryExpected_other', 3));
    expect(text).not.toContain(say('library_emptyTitle'));
    await recovery.find('button', say('library_chooseBackup'));
    await recovery.close();
    await tab.close();
  });
});

/** The folders in which a browser keeps the extension's IndexedDB. */
function databaseFolders(profile: string): string[] {
  const inFirefox = path.join(profile, 'storage', 'default');
  const parents = [
    path.join(profile, 'Default', 'IndexedDB'),
    ...(fs.existsSync(inFirefox) ? fs.readdirSync(inFirefox).map((name) => path.join(inFirefox, name)) : []),
  ];
  return (
    parents
      .filter((parent) => fs.existsSync(parent))
      .flatMap((parent) => fs.readdirSync(parent).map((name) => path.join(parent, name)))
      // Firefox keeps `storage.local`, where the witness is, in a database beside it.
      .filter((folder) => /chrome-extension_|moz-extension\+.*idb$/.test(folder) && !folder.includes('userContextId'))
  );
}
