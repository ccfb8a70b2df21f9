import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { articleToMarkdown, exportZip } from '../../utils/export';
import { newId } from '../../utils/model/id';
import type { NewArticle } from '../../utils/model/new-article';
import { addToCollection, createCollection, getArticle, getBody, restoreHighlights, saveArticle, saveHighlights } from '../../utils/store';
import { db } from '../../utils/store/database';
import { makeHighlight, makeHighlights } from '../fixtures/highlights';
import { makeArticles } from '../fixtures/library';
import { freshLibrary } from '../store/library';
import { optionsWith } from './highlight-words';
import { stubLocks } from './locks';
import { namesByPython, readZip } from './read-zip';

const drafts = makeArticles(5);

beforeEach(async () => {
  await freshLibrary();
  stubLocks();
  for (const article of drafts) await saveArticle(article);
});

afterEach(() => vi.unstubAllGlobals());

it('holds one file per article, with Chinese names and texts that another program reads', async () => {
  const progress: number[] = [];
  const { blob, fileName, skipped } = await exportZip({}, { now: new Date(2026, 10, 22, 9, 5), onProgress: (done) => progress.push(done) });
  expect(fileName).toBe('unionclip-export-2026-11-22-0905.zip');
  expect(skipped).toEqual([]);
  expect(progress).toEqual([5]);
  const files = await readZip(blob);
  expect(files.size).toBe(5);
  // Another program's opinion, where there is one.
  expect((await namesByPython(blob)) ?? [...files.keys()]).toEqual([...files.keys()]);
  const { id } = drafts[0] as NewArticle;
  const article = await getArticle(id);
  const body = await getBody(id);
  if (!article || !body) throw new Error('not saved');
  const [name] = [...files.keys()].filter((key) => key.includes(article.title.slice(0, 4)));
  expect(name).toMatch(/^\d{4}-\d\d-\d\d .*\.md$/);
  expect(files.get(name ?? '')).toBe(articleToMarkdown(article, body.markdown));
});

it('holds only what was chosen, with a list of it where one is wanted', async () => {
  const { blob } = await exportZip(
    drafts.slice(0, 2).map(({ id }) => id),
    { index: { title: '简报' } },
  );
  const files = await readZip(blob);
  expect(files.size).toBe(3);
  const index = files.get('index.md') ?? '';
  expect(index).toMatch(/^# 简报\n\n- \[/);
  for (const name of files.keys()) if (name !== 'index.md') expect(index).toContain(`](<${name}>)`);
});

it('holds a collection in its order by hand, under its name, with what it is about', async () => {
  const [first, second, third] = drafts.map(({ id }) => id) as [string, string, string];
  const { id } = await createCollection({ name: '欠薪/案例', description: '第一行\n# 第二行' });
  await addToCollection(id, [third, first, second]);
  const { blob, fileName } = await exportZip(
    { collection: id },
    {
      sort: 'hand',
      name: '欠薪/案例',
      index: { title: '欠薪/案例', text: '第一行\n# 第二行', isNumbered: true },
      now: new Date(2026, 10, 22, 9, 5),
    },
  );
  expect(fileName).toBe('欠薪／案例-2026-11-22-0905.zip');
  const files = await readZip(blob);
  const titles = [third, first, second].map((one) => drafts.find((draft) => draft.id === one)?.metadata.title.slice(0, 4));
  const names = [...files.keys()].filter((name) => name !== 'index.md');
  expect(names.map((name) => name.slice(0, 2))).toEqual(['1 ', '2 ', '3 ']);
  names.forEach((name, i) => {
    expect(name).toContain(titles[i]);
  });
  expect(files.get('index.md')).toMatch(/^# 欠薪\/案例\n\n第一行\n# 第二行\n\n1\. \[.*\n2\. \[.*\n3\. \[/);
});

it('goes on without an article whose text went meanwhile, and says so', async () => {
  const { id, metadata } = drafts[1] as NewArticle;
  await db.bodies.delete(id);
  const { blob, skipped } = await exportZip({});
  expect(skipped).toEqual([{ id, title: metadata.title }]);
  expect((await readZip(blob)).size).toBe(4);
});

it('stops when told to', async () => {
  await expect(exportZip({}, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
});

it('says when there is nothing to export', async () => {
  await expect(exportZip({ tag: '没有' })).rejects.toMatchObject({ code: 'article-missing' });
});

it('waits for no other work on the whole library', async () => {
  const running = exportZip({});
  await expect(exportZip({})).rejects.toMatchObject({ code: 'library-locked' });
  await running;
  await expect(exportZip({})).resolves.toBeDefined();
});

it('marks the highlights of each article, and counts them', async () => {
  const highlights = makeHighlights(drafts, 4);
  await restoreHighlights(highlights);
  const { blob, highlightCount, unmarkedCount, articleCount } = await exportZip({}, { highlights: optionsWith({ markStyle: 'mark' }) });
  expect([highlightCount, unmarkedCount, articleCount]).toEqual([4, 0, 5]);
  const texts = [...(await readZip(blob)).values()];
  for (const { selectors } of highlights) expect(texts.join().replace(/\s/g, '')).toContain(selectors[0].exact.replace(/\s/g, ''));
  expect(texts.filter((text) => text.includes('<mark>'))).toHaveLength(new Set(highlights.map(({ articleId }) => articleId)).size);
});

it('counts no highlights where the settings leave them out', async () => {
  await restoreHighlights(makeHighlights(drafts, 4));
  const highlights = optionsWith({ markStyle: 'none', list: 'none' });
  expect(await exportZip({}, { highlights })).toMatchObject({ highlightCount: 0, unmarkedCount: 0, articleCount: 5 });
});

it('holds highlights only, of the articles that have some, under names of their own', async () => {
  const highlights = makeHighlights(drafts, 4);
  await restoreHighlights(highlights);
  const withSome = new Set(highlights.map(({ articleId }) => articleId)).size;
  const { blob, articleCount, highlightCount } = await exportZip({}, { highlights: { ...optionsWith(), isOnly: true }, hasAssets: true });
  expect([articleCount, highlightCount]).toEqual([withSome, 4]);
  const files = await readZip(blob);
  expect(files.size).toBe(withSome);
  for (const name of files.keys()) expect(name).toMatch(/^\d{4}-\d\d-\d\d Highlights · .+\.md$/);
});

it('says of a passage that went with an older text that it is no longer there', async () => {
  const [base] = drafts as [NewArticle];
  const gone = '会议强调：温暖要送到职工的心坎上，不能送到账本上。';
  const again = { ...base, id: newId(), markdown: `${gone}\n\n${base.markdown}`, capturedAt: '2026-11-21T10:00:00+08:00' };
  await saveArticle(again);
  await saveHighlights([makeHighlight(base.id, { exact: gone })]);
  await saveArticle({ ...base, id: newId(), capturedAt: '2026-11-22T10:00:00+08:00' });
  const { blob, changedCount } = await exportZip({}, { highlights: { ...optionsWith(), isOnly: true } });
  expect(changedCount).toBe(1);
  expect([...(await readZip(blob)).values()].join()).toContain('**fact** · lost');
});
