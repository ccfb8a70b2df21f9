import fs from 'node:fs';
import { expect, it } from 'vitest';
import { download } from '../tools/session';
import type { View } from '../tools/view';
import { hostilePage } from './hostile-page';
import { paragraphs } from './pages';
import { inBrowsers, say } from './stage';

/** What a script of the page would have left behind in a document of ours or in a frame in it. */
async function expectUntouched(view: View): Promise<void> {
  const found = await view.evaluate((window) => {
    const documents = [window.document, ...[...window.document.querySelectorAll('iframe')].map((frame) => frame.contentDocument)];
    return documents.flatMap((one) => [
      ...(one?.documentElement.hasAttribute('data-pwned') ? ['a script ran'] : []),
      ...[...(one?.querySelectorAll('script, embed, object, video, audio, base, form') ?? [])]
        .filter((element) => one !== window.document || !['SCRIPT', 'FORM'].includes(element.tagName))
        .map((element) => element.outerHTML.slice(0, 100)),
      ...[...(one?.querySelectorAll('*') ?? [])].flatMap((element) =>
        [...element.attributes]
          .filter(({ name, value }) => /^on/i.test(name) || /^\s*(?:javascript|vbscript|data:text)/i.test(value))
          .map(({ name }) => `${element.tagName} ${name}`),
      ),
    ]);
  });
  expect(found).toEqual([]);
}

inBrowsers('a hostile page', (stage) => {
  it('harms nobody who keeps, finds and reads it', async () => {
    stage.server.route({ '/hostile': hostilePage(paragraphs(4)) });
    const { tab, popup } = await stage.popupOn('/hostile');
    await popup.find('button', say('popup_clip'));
    await expectUntouched(popup);
    await popup.click('button', say('popup_clip'));
    await popup.find('button', say('popup_open'));
    await expectUntouched(popup);
    await popup.close();
    await tab.close();

    // The page itself asked for its things while it was open; from here on every request would be ours.
    const asked = stage.sink.requests.length;
    const served = stage.server.requests.length;
    const clean = await stage.open('/page.html');
    const search = await stage.session.openPopup(clean);
    await search.fill('textbox', say('popup_search'), '敌意');
    await search.waitForText(/敌意页面/);
    await expectUntouched(search);
    const reader = await stage.session.openedBy(() => search.click('link', /敌意/));
    await reader.waitForText('第三轮协商');
    const address = await reader.evaluate((window) => window.location.href);
    // Long enough for a refresh, an autoplay or a late style sheet.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await expectUntouched(reader);
    expect(await reader.evaluate((window) => window.location.href)).toBe(address);
    const file = await download(stage.session, () => reader.click('button', say('library_exportMd')));
    await reader.fill('textbox', say('library_search'), '协商');
    await reader.waitForText(say('library_found_one', 1));
    await expectUntouched(reader);

    expect(stage.sink.requests.slice(asked).filter((request) => request.includes('evil.example'))).toEqual([]);
    expect(stage.server.requests.slice(served).filter((request) => !/^\/(page\.html|images\/|favicon)/.test(request))).toEqual([]);

    const markdown = fs.readFileSync(file, 'utf8');
    expect(markdown).not.toMatch(/password-secret|hidden-secret/);
    // A link's bracket, not one that was text and is escaped.
    expect(markdown).not.toMatch(/(?<!\\)\]\(\s*(?:javascript|vbscript|data):/i);
    await reader.close();
    await clean.close();
  });
});
