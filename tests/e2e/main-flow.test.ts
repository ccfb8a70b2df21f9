import fs from 'node:fs';
import { JSDOM } from 'jsdom';
import MarkdownIt from 'markdown-it';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import gold from '../fixtures/sample-notice/gold.json';
import { download } from '../tools/session';
import { unzip } from '../tools/unzip';
import { inBrowsers, say } from './stage';

const squeeze = (text: string) => text.replace(/\s+/g, '');
// Where paragraphs and cells meet there is space in one rendering and none in the other: only the words count.
const goldText = squeeze(gold.text);

/** What a Markdown reader shows of a body. */
function rendered(markdown: string): string {
  const { document } = new JSDOM(new MarkdownIt().render(markdown)).window;
  for (const image of document.querySelectorAll('img')) image.remove();
  return squeeze(document.body.textContent ?? '');
}

inBrowsers('from the page to the file and back', (stage) => {
  it('shows in the popup what it recognised, and after Clip that it is kept', async () => {
    const { popup } = await stage.popupOn();
    await popup.find('button', say('popup_clip'));
    const text = await popup.text();
    expect(text).toContain(gold.title);
    expect(text).toContain(gold.source);
    expect(text).toContain(gold.siteName);
    expect(text).toMatch(/November 20, 2026|Nov 20, 2026/);
    expect(text).toContain('1 image');
    expect(text).toContain(gold.text.slice(0, 30));

    await popup.fill('textbox', say('popup_tags'), '集体协商');
    await popup.press('Enter');
    await popup.click('button', say('popup_clip'));
    await popup.waitForText(say('popup_clipped'));
    expect(await popup.has('button', say('popup_undo'))).toBe(true);
    await popup.find('link', /集体协商现场会/);
    expect(await popup.count('link', /集体协商现场会/)).toBe(1);
    await popup.close();
  });

  it('finds it in the popup by a word of two characters', async () => {
    const { popup } = await stage.popupOn();
    await popup.fill('textbox', say('popup_search'), '工会');
    await popup.waitForText(say('popup_hits_one', 1));
    expect(await popup.count('link', /集体协商现场会/)).toBe(1);
    await popup.fill('textbox', say('popup_search'), '没有的词');
    await popup.waitForText(say('popup_noHits', '没有的词'));
    await popup.close();
  });

  it('shows it in the library’s reader, word for word', async () => {
    const { popup } = await stage.popupOn();
    const library = await stage.session.openedBy(() => popup.click('button', say('popup_open')));
    await library.waitForText('协商不是一张纸');
    expect(squeeze(await library.text())).toContain(squeeze(gold.text.split('\n\n')[0] as string));
    const inFrame = await library.evaluate((window) => window.document.querySelector('iframe')?.contentDocument?.body.textContent ?? '');
    for (const paragraph of gold.text.split('\n\n'))
      if (!paragraph.startsWith('县区')) expect(squeeze(inFrame)).toContain(squeeze(paragraph));
    for (const cell of gold.table_cells) expect(inFrame).toContain(cell);
    for (const wrong of gold.must_not) expect(inFrame).not.toContain(wrong);
    await library.close();
  });

  it('exports the list as a zip whose Markdown reads like the page', async () => {
    const { popup } = await stage.popupOn();
    await popup.find('link', /集体协商现场会/);
    const library = await stage.session.openedBy(() => popup.click('button', say('popup_library')));
    const zip = await download(stage.session, () => library.click('button', say('library_exportAll')));
    await library.close();

    const entries = [...unzip(fs.readFileSync(zip))].filter(([name]) => name.endsWith('.md'));
    expect(entries).toHaveLength(1);
    const [name, bytes] = entries[0] as [string, Buffer];
    expect(name).toContain('市总工会召开集体协商现场会');
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120);

    const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(bytes.toString('utf8')) ?? [];
    expect(parse(head)).toMatchObject({
      title: gold.title,
      published: gold.published,
      source: gold.source,
      author: gold.byline,
      site: gold.siteName,
      section: gold.section,
      tags: ['集体协商'],
    });
    expect(rendered(body)).toBe(squeeze(gold.title) + goldText);
  });

  it('backs up, and an empty profile has the same library after a restore', async () => {
    const library = await stage.openLibrary('settings');
    const before = await stage.stored(library);
    expect(before).toHaveLength(1);
    const made = await download(stage.session, () => library.click('button', say('library_backupNow')));
    await library.waitForText(say.pattern('library_backedUp'));
    // A testing build takes the way of large zips for every zip: through the browser's own files, where it stays for the download to read.
    const files = await library.evaluate(async ({ navigator }) => Array.fromAsync((await navigator.storage.getDirectory()).keys()));
    expect(files.join()).toMatch(/unionclip-zip-/);
    const kept = fs.readFileSync(made);

    await stage.restart();
    const file = `${stage.session.profile}/unionclip-backup.zip`;
    fs.writeFileSync(file, kept);
    const empty = await stage.openLibrary('settings');
    expect(await stage.stored(empty)).toEqual([]);
    await empty.find('button', say('library_chooseBackup'));
    const input = await empty.page.waitForSelector('input[type=file]');
    await input?.uploadFile(file);
    await empty.click('button', say('library_restoreNow'));
    await empty.waitForText(say('library_restoreDone'));
    expect(await stage.stored(empty)).toEqual(before);
    await empty.close();
  });

  it('made no request of its own', () => {
    // The page's own pictures come from its server, and the attachment that is kept with the article; nothing of ours may go anywhere.
    expect(stage.sink.requests.filter((request) => !/mozilla|firefox|google/.test(request))).toEqual([]);
    const known = /^\/(page\.html|images\/(top|meeting)\.png|uploadfile\/202611\/xieshang-zhidao\.doc|favicon\.ico)$/;
    expect(stage.server.requests.filter((request) => !known.test(request))).toEqual([]);
  });
});
