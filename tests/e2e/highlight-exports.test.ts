import fs from 'node:fs';
import { expect, inject, it } from 'vitest';
import { parse } from 'yaml';
import { makeHighlights } from '../fixtures/highlights';
import { makeArticles } from '../fixtures/library';
import { readStoredHighlights } from '../tools/library-page';
import type { PageView } from '../tools/page-view';
import { download } from '../tools/session';
import { unzip } from '../tools/unzip';
import { inBrowsers, type Stage, say } from './stage';

const articles = makeArticles(4);
const highlights = makeHighlights(articles, 8);
const [first] = articles as [(typeof articles)[number]];
const own = highlights.filter(({ articleId }) => articleId === first.id);

const squeeze = (text: string) => text.replace(/\s+/g, '');
const stored = (library: PageView) => readStoredHighlights(library, { bundleFile: inject('bundleFile') });

async function exported(stage: Stage, library: PageView, item: string): Promise<string> {
  await library.click('button', say('library_exportChoice'));
  return fs.readFileSync(await download(stage.session, () => library.click('menuitem', new RegExp(`^${item}`))), 'utf8');
}

inBrowsers('highlights', (stage) => {
  let annotations = '';

  it('leave with their article: marks, notes and a list', async () => {
    const library = await stage.openLibrary();
    await stage.fill(library, articles.length, { highlights: highlights.length });
    const reader = await stage.session.openExtensionPage(`library.html#/article/${first.id}`);
    const text = fs.readFileSync(await download(stage.session, () => reader.click('button', say('library_exportMd'))), 'utf8');
    const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
    expect(parse(head)).toMatchObject({ highlights: own.length });
    const [marked = '', list = ''] = body.split(`\n## ${say('export_highlights')}\n`);
    const marks = [...marked.matchAll(/==(.+?)==|<mark>(.+?)<\/mark>/g)].map(([, one, other]) => one ?? other);
    // The same passage twice is marked once, and both notes stand behind it.
    expect(marks).toHaveLength(new Set(own.map(({ selectors }) => selectors[0].exact)).size);
    for (const { note } of own.filter((one) => one.note))
      expect(list).toMatch(new RegExp(`^\\[\\^h\\d\\]: .* · \\*\\*.+\\*\\*[:：] ?${note}$`, 'm'));
    for (const { selectors, note } of own) {
      expect(squeeze(marked)).toContain(squeeze(selectors[0].exact));
      expect(squeeze(list)).toContain(`>${squeeze(selectors[0].exact)}`);
      expect(squeeze(list)).toContain(squeeze(note));
    }
    await reader.waitForText(say.pattern('library_highlightCount_other'));

    const only = await exported(stage, reader, say('library_exportHighlights'));
    expect(only).not.toContain(first.markdown.trim().split('\n').at(-1)?.slice(2));
    for (const { selectors } of own) expect(squeeze(only)).toContain(squeeze(selectors[0].exact));
    await reader.close();
    await library.close();
  });

  it('leave the text alone when that is what the settings say', async () => {
    const settings = await stage.openLibrary('settings');
    await settings.find('radio', say('library_markEquals'));
    for (const [name, value] of [
      ['mark-style', 'none'],
      ['highlight-list', 'none'],
    ])
      await (await settings.page.waitForSelector(`input[name=${name}][value=${value}]`))?.click();
    await settings.until('the choice', () =>
      settings.evaluate(({ document }) => Boolean(document.querySelector('input[name=highlight-list][value=none]:checked'))),
    );
    const library = await stage.openLibrary();
    const zip = unzip(fs.readFileSync(await download(stage.session, () => library.click('button', say('library_exportAll')))));
    const texts = [...zip.values()].map((bytes) => bytes.toString('utf8'));
    expect(texts).toHaveLength(articles.length);
    for (const { markdown } of articles) expect(texts.some((text) => text.includes(markdown.trim()))).toBe(true);
    await library.close();
    await settings.close();
  });

  it('leave as annotations, and an empty library with the same articles has the same highlights', async () => {
    const settings = await stage.openLibrary('settings');
    const before = await stored(settings);
    expect(before).toHaveLength(highlights.length);
    const file = await download(stage.session, () => settings.click('button', say('library_exportAllAnnotations')));
    annotations = fs.readFileSync(file, 'utf8');
    expect(JSON.parse(annotations)).toMatchObject({ type: 'AnnotationCollection', total: highlights.length });

    await stage.restart();
    const other = await stage.openLibrary('settings');
    await stage.fill(other, articles.length - 1);
    const missing = highlights.filter(({ articleId }) => articleId === articles.at(-1)?.id).length;
    const read = async () => {
      const copy = `${stage.session.profile}/annotations.jsonld`;
      fs.writeFileSync(copy, annotations);
      await other.find('button', say('library_importAnnotations'));
      const input = await other.page.waitForSelector('input[type=file][accept*=jsonld]');
      await input?.uploadFile(copy);
    };
    await read();
    await other.waitForText(say('library_annotationsAdded_other', highlights.length - missing));
    if (missing > 0) await other.waitForText(articles.at(-1)?.url ?? '');
    const kept = before.filter(({ articleId }) => articleId !== articles.at(-1)?.id);
    expect(await stored(other)).toEqual(kept);
    await read();
    await other.waitForText(say('library_annotationsNone'));
    await other.waitForText(say('library_annotationsKnown_other', kept.length));
    expect(await stored(other)).toEqual(kept);
    await other.close();
  });
});
