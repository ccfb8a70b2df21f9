import { expect, it } from 'vitest';
import type { PageView } from '../tools/page-view';
import { inBrowsers, say } from './stage';

const LINE = '来自各分会的一百二十名代表听取了**工作报告**，见[附件](https://union.example/1.pdf)。\n\n';

/** What the reader shows first and last. */
const edges = (library: PageView) =>
  library.evaluate((window) => {
    const paragraphs = [...(window.document.querySelector('iframe')?.contentDocument?.querySelectorAll('p') ?? [])];
    return [paragraphs[0]?.textContent, paragraphs.at(-1)?.textContent];
  });

async function paste(library: PageView, title: string, times: number): Promise<void> {
  await library.evaluate((window) => {
    window.location.hash = '#/new';
  });
  await library.fill('textbox', say('library_fieldTitle'), title);
  const isTyped = await library.evaluate(
    (window, text, count, last) => {
      const field = window.document.querySelector<HTMLTextAreaElement>('textarea[name=text]');
      if (!field) return false;
      field.value = `第一段。\n\n${text.repeat(count)}${last}`;
      field.dispatchEvent(new window.Event('input', { bubbles: true }));
      return true;
    },
    LINE,
    times,
    `${title}到此为止。`,
  );
  expect(isTyped).toBe(true);
  await library.focus('textbox', say('library_fieldTitle'));
  await library.press('Control+Enter');
  await library.until('the saved article', async () => (await edges(library))[0] === '第一段。');
}

inBrowsers('an article as long as a book', (stage) => {
  it('shows its beginning, then the rest, and gives way to another article at once', async () => {
    const library = await stage.openLibrary();
    await paste(library, '短文', 1);
    await paste(library, '长文', 3_000);
    await library.until('the first part', async () => (await edges(library))[0] === '第一段。');
    await library.click('link', '短文');
    await library.until('the other article', async () => (await edges(library)).at(-1) === '短文到此为止。');
    expect(await library.text()).not.toContain(say('library_loadingRest'));

    await library.click('link', '长文');
    await library.until('all of it', async () => (await edges(library)).at(-1) === '长文到此为止。', 60_000);
    await library.until('no word of waiting', async () => !(await library.text()).includes(say('library_loadingRest')));
    const count = await library.evaluate(
      (window) => window.document.querySelector('iframe')?.contentDocument?.querySelectorAll('p').length,
    );
    expect(count).toBe(3_002);
    await library.close();
  });
});
