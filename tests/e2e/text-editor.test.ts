import { expect, it } from 'vitest';
import type { PageView } from '../tools/page-view';
import { inBrowsers, type Stage, say } from './stage';

const field = () => say('library_editorField');

/** What the field holds. */
const typed = (library: PageView) =>
  library.evaluate(({ document }) => document.querySelector<HTMLTextAreaElement>('.editor-field')?.value ?? '');
/** What the reader, or the preview, shows. */
const shown = (library: PageView) =>
  library.evaluate(({ document }) => document.querySelector<HTMLIFrameElement>('.article-frame')?.contentDocument?.body?.textContent ?? '');
const says = (library: PageView, text: string) => library.evaluate(({ document }, part) => document.body.innerText.includes(part), text);

async function openFirst(stage: Stage): Promise<PageView> {
  const library = await stage.openLibrary();
  await library.page.setViewport({ width: 1400, height: 900 });
  await library.until('the rows', () => library.evaluate(({ document }) => document.querySelector('.row') !== null));
  await library.evaluate(({ document }) => document.querySelector<HTMLElement>('.row > a')?.click());
  await library.until('the text', async () => (await shown(library)) !== '');
  return library;
}

async function edit(library: PageView): Promise<void> {
  await library.press('Shift+E');
  await library.find('textbox', field());
  await library.until('the field to have the focus', () =>
    library.evaluate(({ document }) => document.activeElement?.matches('.editor-field') === true),
  );
  await library.press('Control+Home');
}

inBrowsers('correcting a text', (stage) => {
  it('keeps what was typed when the tab is closed, saves it as a version, and takes that back', async () => {
    const filled = await stage.openLibrary();
    await stage.fill(filled, 3, { highlights: 4 });
    await filled.close();
    let library = await openFirst(stage);
    await edit(library);
    await library.type('更正如下：');
    await library.until('the preview to follow', async () => (await shown(library)).startsWith('更正如下：'));
    await library.waitForText(say('library_draftState'));
    await library.close();

    library = await openFirst(stage);
    expect(await shown(library)).not.toContain('更正如下');
    await library.click('button', say('library_draftContinue'));
    await library.find('textbox', field());
    expect(await typed(library)).toMatch(/^更正如下：/);
    await library.press('Control+s');
    await library.waitForText(say('library_textSaved'));
    await library.until('the reader to show it', async () => (await shown(library)).startsWith('更正如下：'));
    const changed = (await stage.stored(library)).filter(({ markdown }) => markdown.startsWith('更正如下'));
    expect(changed).toHaveLength(1);
    await library.press('/');
    await library.type('更正如下');
    await library.until('the search to find it', () =>
      library.evaluate(
        ({ document }) => [...document.querySelectorAll('.row')].length === 1 && document.querySelector('.row mark') !== null,
      ),
    );
    await library.press('Enter');
    await library.evaluate(({ history }) => history.back());
    await library.until('the text', async () => (await shown(library)).startsWith('更正如下：'));
    await library.evaluate(({ document }) => document.querySelector<HTMLElement>('.reader-scroll')?.focus());

    await library.press('Control+z');
    await library.until('the former text', async () => !(await shown(library)).includes('更正如下'));
    await library.waitForText(say('library_draftContinue'));
    await library.close();
  });

  it('leaves without a word when nothing changed, and never takes a key for the list', async () => {
    const library = await openFirst(stage);
    const before = (await stage.stored(library)).length;
    // The draft of before is given up first.
    await library.click('button', say('library_draftDiscard'));
    await edit(library);
    await library.click('button', say('library_mdBold'));
    await library.press('Control+z');
    await library.click('button', say('library_preview'));
    for (const key of ['#', 'j', 'x']) await library.press(key);
    await library.press('Escape');
    await library.waitForGone('textbox', field());
    expect(await stage.stored(library)).toHaveLength(before);
    expect(await says(library, say('library_draftKept'))).toBe(false);
    await library.evaluate(({ localStorage }) => localStorage.removeItem('library.editorView'));
    await library.close();
  });

  it('says that the text was changed in another window, and keeps both', async () => {
    const first = await openFirst(stage);
    await edit(first);
    await first.type('甲窗口');
    await first.waitForText(say('library_draftState'));
    const second = await openFirst(stage);
    await edit(second);
    await second.waitForText(say('library_editorElsewhere'));
    await second.type('乙窗口');
    await second.press('Control+s');
    await second.waitForText(say('library_textSaved'));
    await second.close();

    await first.page.bringToFront();
    await first.waitForText(say('library_editorConflict'));
    await first.press('Control+s');
    await first.waitForText(say('library_textSaved'));
    await first.click('button', say('library_versionsShow'));
    await first.find('dialog');
    await first.waitForText(say('library_versionClipped'));
    await first.click('button', new RegExp(`^${say('library_versionCompare')}:`));
    await first.until('both texts', () =>
      first.evaluate(({ document }) => {
        const words = (name: string) =>
          [...document.querySelectorAll(`.comparison ${name}`)].map(({ textContent }) => textContent).join('');
        return words('ins').includes('甲') && words('del').includes('乙');
      }),
    );
    await first.click('button', say('library_versionRestore'));
    await first.until('the other text to be back', async () => (await shown(first)).startsWith('乙窗口'));
    await first.close();
  });

  it('asks nothing of the web for what is typed, and runs nothing of it', async () => {
    const library = await openFirst(stage);
    const asked = stage.sink.requests.length;
    await edit(library);
    await library.type('![a](https://evil.example/x.png) <img src=https://evil.example/y.png onerror=alert(1)> [b](javascript:alert(1))');
    await library.until('the preview', async () => (await shown(library)).includes('onerror'));
    const live = await library.evaluate(
      ({ document }) =>
        [
          ...(document
            .querySelector<HTMLIFrameElement>('.article-frame')
            ?.contentDocument?.querySelectorAll('[onerror], [src], script, [href^="javascript"]') ?? []),
        ].length,
    );
    expect(live).toBe(0);
    expect(stage.sink.requests.slice(asked).filter((request) => request.includes('evil.example'))).toEqual([]);
    await library.close();
  });
});
