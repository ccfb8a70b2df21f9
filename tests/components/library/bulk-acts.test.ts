import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { type BulkActs, bulkActs } from '../../../components/library/bulk-acts';
import type { Jobs, JobTools } from '../../../components/shared/jobs';
import type { ToastOptions } from '../../../components/shared/toasts';
import type { NewArticle } from '../../../utils/model/new-article';
import { countArticles, getArticles, listIds } from '../../../utils/store';
import { makeArticles } from '../../fixtures/library';
import { freshLibrary, seed } from '../../store/library';

const COUNT = 700;
const drafts = makeArticles(COUNT).map((draft, at): NewArticle => ({ ...draft, tags: at % 2 === 0 ? ['工资'] : [] }));
const ids = drafts.map(({ id }) => id);
let toasts: ToastOptions[];
let acts: BulkActs;
let watchProgress: (tools: AbortController, done: number) => void;

const jobs: Jobs = {
  run: async <T>(_label: string, work: (tools: JobTools) => Promise<T>) => {
    const stop = new AbortController();
    return work({ signal: stop.signal, onProgress: (done) => watchProgress(stop, done) });
  },
};

beforeEach(async () => {
  toasts = [];
  watchProgress = () => {};
  acts = bulkActs({ show: (toast) => toasts.push(toast) }, jobs);
  await freshLibrary();
  await seed(drafts);
});

const undo = () => toasts.at(-1)?.undo?.();
const tagged = (tag: string) => countArticles({ tag });

describe('what is done to many articles', () => {
  it('gives tags and takes them, and leaves each as it was when that is undone', async () => {
    await acts.changeTags(ids, { add: ['新'], remove: ['工资'] });
    expect([await tagged('新'), await tagged('工资')]).toEqual([COUNT, 0]);
    expect(toasts[0]?.text).toBe('Tags of 700 articles changed');
    await undo();
    expect([await tagged('新'), await tagged('工资')]).toEqual([0, COUNT / 2]);
  });

  it('marks, and gives the mark back only to those that did not have it', async () => {
    await acts.mark(ids.slice(0, 10), { isStarred: true });
    await acts.mark(ids, { isStarred: true });
    expect(toasts.at(-1)?.text).toBe('690 articles starred');
    await undo();
    expect(await countArticles({ isStarred: true })).toBe(10);
    await acts.mark(ids, { isRead: true });
    expect(await countArticles({ isUnread: true })).toBe(0);
    await undo();
    expect(await countArticles({ isUnread: true })).toBe(COUNT);
  });

  it('moves to the trash what it says, and calls back when all is undone', async () => {
    let isBack = false;
    const gone = await acts.remove(ids, () => {
      isBack = true;
    });
    expect(gone).toHaveLength(COUNT);
    expect(await listIds({})).toEqual([]);
    await undo();
    expect([isBack, await countArticles({})]).toEqual([true, COUNT]);
  });

  it('stops when it is told to, and takes back what was done until then', async () => {
    watchProgress = (tools, done) => done >= 250 && tools.abort();
    const gone = await acts.remove(ids);
    watchProgress = () => {};
    expect(gone.length).toBeGreaterThan(0);
    expect(gone.length).toBeLessThan(COUNT);
    expect(toasts[0]?.text).toBe(`${gone.length} articles moved to the trash`);
    expect(await countArticles({ isTrashed: true })).toBe(gone.length);
    await undo();
    expect(await countArticles({})).toBe(COUNT);
  });

  it('is not called undone when undoing was stopped', async () => {
    await acts.remove(ids);
    watchProgress = (tools, done) => done >= 250 && tools.abort();
    await expect(undo()).rejects.toMatchObject({ name: 'AbortError' });
    expect(await countArticles({})).toBeGreaterThan(0);
    expect(await countArticles({})).toBeLessThan(COUNT);
  });

  it('deletes for good in parts, and says how many', async () => {
    await acts.remove(ids);
    await acts.purge(ids);
    expect(toasts.at(-1)).toEqual({ text: '700 articles deleted for good' });
    expect(await getArticles(ids)).toEqual([]);
  });

  it('says nothing where nothing was changed', async () => {
    await acts.mark(ids, { isRead: false });
    await acts.changeTags(['gone'], { add: ['x'] });
    expect(toasts).toEqual([]);
  });
});
