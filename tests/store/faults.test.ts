import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { NewArticle } from '../../utils/model/new-article';
import {
  dumpLibrary,
  editArticle,
  editHighlight,
  getArticle,
  getHighlight,
  getTagColors,
  keepImage,
  type LibraryDump,
  markArticles,
  mergeDump,
  noteImageProblem,
  openLibrary,
  purgeArticles,
  removeArticles,
  removeHighlights,
  removeTrashedFiles,
  removeVersions,
  renameTag,
  restoreArticles,
  restoreVersion,
  saveArticle,
  saveHighlights,
  saveSearch,
  saveText,
  setHighlightSettings,
  setPictureSettings,
  setTagColor,
  type Tagging,
  tagArticles,
  undoSave,
  undoTagging,
  undoText,
} from '../../utils/store';
import { makeHighlight } from '../fixtures/highlights';
import { makeArticles } from '../fixtures/library';
import { pictureBlob } from '../fixtures/pictures';
import { type Faults, injectFaults } from './faults';
import { expectWhole, freshLibrary, reopen } from './library';

// Hundreds of transactions: slow where other work runs beside.
vi.setConfig({ testTimeout: 60_000 });

const [first, second, third, fourth] = makeArticles(4) as [NewArticle, NewArticle, NewArticle, NewArticle];
const ids = [first.id, second.id];
const A = 'https://a.example/1.png';
const B = 'https://a.example/2.png';
const mine = { ...first, markdown: `${first.markdown}\n\n![](${A})` };
const keepA = () => keepImage({ articleId: first.id, url: A, blob: pictureBlob() });
const mark = makeHighlight(first.id, { exact: '句' });
const marks = [mark, makeHighlight(second.id, { exact: '另一句' })];
let faults: Faults;
let other: LibraryDump;
let tagging: Tagging | undefined;

beforeAll(async () => {
  await freshLibrary();
  // What another machine has: one article more, one text that follows ours, one that differs.
  await saveArticle({ ...first, id: first.id, markdown: '他处先有' });
  await saveArticle(second);
  await saveArticle({ ...second, id: fourth.id, markdown: '他处后来' });
  await saveArticle(third);
  other = await dumpLibrary();
  faults = injectFaults();
});

afterAll(() => faults.stop());

beforeEach(async () => {
  await freshLibrary();
  await openLibrary();
  await saveArticle(mine);
  await saveArticle(second);
});

afterEach(expectWhole);

const acts: [string, () => Promise<unknown>, before?: () => Promise<unknown>][] = [
  ['a first clip', () => saveArticle(third)],
  ['a clip again', () => saveArticle({ ...first, id: third.id, markdown: '二', tags: ['新'] })],
  ['an undo', async () => undoSave({ articleId: second.id, outcome: 'added', revision: 1 })],
  ['an edit', () => editArticle(first.id, { title: '改', tags: ['甲'], note: '记' })],
  ['tags for many', () => tagArticles(ids, { add: ['甲'], remove: first.tags })],
  ['marks for many', () => markArticles(ids, { isRead: true, isStarred: true })],
  ['tags for many taken back', async () => tagging && undoTagging(tagging), tagBoth],
  ['a saved search', () => saveSearch({ name: '欠薪', address: '#/?q=1' })],
  ['a colour of a tag', () => setTagColor('甲', 'red')],
  ['a corrected text', () => correct('更正')],
  ['a correction with another picture', () => correct(`更正 ![](${B})`), keepA],
  ['a correction taken back', () => undoText({ articleId: first.id, outcome: 'saved', revision: 2 }), () => correct(`更正 ![](${B})`)],
  [
    'an older version brought back',
    () => restoreVersion('v更正', 'r'),
    async () => {
      await correct('更正');
      await correct('再更正');
    },
  ],
  ['older versions deleted', () => removeVersions(), clipAgainWithB],
  [
    'pictures of the trash deleted',
    () => removeTrashedFiles(),
    async () => {
      await keepA();
      await removeArticles(ids);
    },
  ],
  ['a removal', () => removeArticles(ids)],
  ['a way back from the trash', () => restoreArticles(ids), () => removeArticles(ids)],
  ['a purge', () => purgeArticles(ids)],
  ['a purge of what has pictures', () => purgeArticles(ids), keepA],
  ['a clip again with other pictures', () => saveArticle({ ...first, id: third.id, markdown: `二 ![](${B})` }), keepA],
  ['new highlights', () => saveHighlights(marks)],
  ['an edit of a highlight', () => editHighlight(mark.id, { note: '记' }), () => saveHighlights(marks)],
  ['a removal of highlights', () => removeHighlights(marks.map(({ id }) => id)), () => saveHighlights(marks)],
  ['names of colours', () => setHighlightSettings({ names: { fact: '要点' } })],
  ['an undo of a clip with pictures', () => undoSave({ articleId: first.id, outcome: 'new-version', revision: 2 }), clipAgainWithB],
  [
    'a limit raised',
    () => setPictureSettings({ perPicture: 2 ** 30 }),
    async () => noteImageProblem({ articleId: first.id, url: A, problem: 'too-large' }),
  ],
];

async function tagBoth() {
  tagging = await tagArticles(ids, { add: ['甲'] });
}

async function correct(markdown: string) {
  const { hash: baseHash = '' } = (await getArticle(first.id)) ?? {};
  await saveText({ articleId: first.id, versionId: `v${markdown}`, markdown, baseHash, excerpt: markdown, wordCount: 1, draftId: 'd' });
}

async function clipAgainWithB() {
  await keepA();
  await saveArticle({ ...first, id: third.id, markdown: `二 ![](${B})` });
  await keepImage({ articleId: first.id, url: B, blob: pictureBlob('b') });
}

describe.each(acts)('%s', (_, act, prepare) => {
  it('is done or not done at all, whichever write fails', async () => {
    await prepare?.();
    let failures = 0;
    for (let k = 1; ; k++) {
      const before = await dumpLibrary();
      faults.failAt(k);
      const failed = await act().then(
        () => false,
        (error) => {
          expect(error).toMatchObject({ code: 'storage-full' });
          return true;
        },
      );
      faults.failAt(0);
      await expectWhole();
      if (!failed) break;
      failures += 1;
      expect(await dumpLibrary()).toEqual(before);
    }
    // Its own row and that of the library, at the least.
    expect(failures).toBeGreaterThan(1);
    expect(await reopen()).toEqual({ state: 'ready' });
  });
});

it('a tag is renamed in the end, whichever write failed before', async () => {
  await saveHighlights([{ ...mark, tags: ['甲'] }]);
  await tagArticles(ids, { add: ['甲', '甲/乙'] });
  await setTagColor('甲', 'red');
  for (let k = 1; ; k++) {
    const [from, to] = k % 2 > 0 ? ['甲', '丙'] : ['丙', '甲'];
    faults.failAt(k);
    const failed = await renameTag(from, to).then(
      () => false,
      () => true,
    );
    faults.failAt(0);
    await expectWhole();
    // Asked again, it does what was left.
    await renameTag(from, to);
    expect((await getArticle(first.id))?.tags.filter((tag) => /^[甲丙]/.test(tag))).toEqual([to, `${to}/乙`]);
    expect((await getHighlight(mark.id))?.tags).toEqual([to]);
    expect(await getTagColors()).toEqual({ [to]: 'red' });
    await expectWhole();
    if (!failed) break;
  }
});

it('a picture is kept or listed as missing, whichever write fails', async () => {
  for (let k = 1; ; k++) {
    await freshLibrary();
    await saveArticle({ ...first, markdown: `![](${A})` });
    faults.failAt(k);
    const { hash, problem } = await keepA();
    const { writes } = faults;
    faults.failAt(0);
    await expectWhole();
    // The disk is full: the article stands, and its picture says why it is not there.
    expect([hash !== '', problem]).toEqual(writes >= k ? [false, 'budget'] : [true, undefined]);
    if (hash) break;
    expect(k).toBeLessThan(20);
    expect(await keepA()).not.toHaveProperty('problem');
  }
});

it('a merge keeps what it had done, leaves nothing half done, and can be run again', async () => {
  const wanted = await expectMerged();
  for (let k = 1; ; k++) {
    await freshLibrary();
    await saveArticle(mine);
    await saveArticle(second);
    faults.failAt(k);
    const failed = await mergeDump(other).then(
      () => false,
      () => true,
    );
    faults.failAt(0);
    await expectWhole();
    expect(await reopen()).toEqual({ state: 'ready' });
    if (!failed) break;
    await mergeDump(other);
    expect(await texts()).toEqual(wanted);
  }
});

async function expectMerged() {
  expect(await mergeDump(other)).toMatchObject({ added: 1, updated: 1, conflicts: 1 });
  await expectWhole();
  return texts();
}

async function texts() {
  const { bodies, versions } = await dumpLibrary();
  return [
    ...bodies.map(({ articleId, markdown }) => `${articleId} ${markdown}`),
    ...versions.map(({ id, markdown }) => `${id} ${markdown}`),
  ].sort();
}
