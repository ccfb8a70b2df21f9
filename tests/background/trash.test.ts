import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { watchTrash } from '../../utils/background';
import type { NewArticle } from '../../utils/model/new-article';
import { getArticle, removeArticles, saveArticle } from '../../utils/store';
import { makeArticles } from '../fixtures/library';
import { freshLibrary } from '../store/library';

const [first] = makeArticles(1) as [NewArticle];
const DAY = 86_400_000;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-03-02T08:00:00Z') });
  fakeBrowser.reset();
  await freshLibrary();
  await saveArticle(first);
});
afterEach(() => {
  vi.useRealTimers();
});

it('an alarm of its own, asked for once, empties the trash of what is overdue', async () => {
  watchTrash();
  await vi.waitFor(async () => expect(await browser.alarms.getAll()).toMatchObject([{ name: 'trash', periodInMinutes: 360 }]));
  await removeArticles([first.id]);
  const ring = async (name: string) => {
    await fakeBrowser.alarms.onAlarm.trigger({ name, scheduledTime: Date.now(), persistAcrossSessions: true });
  };
  for (let half = 0; half < 59; half++) {
    vi.setSystemTime(Date.now() + DAY / 2);
    await ring('trash');
  }
  await ring('another');
  expect(await getArticle(first.id)).toBeDefined();
  vi.setSystemTime(Date.now() + DAY * 0.9);
  await ring('trash');
  await vi.waitFor(async () => expect(await getArticle(first.id)).toBeUndefined());
});

it('a start of the browser does the same', async () => {
  watchTrash();
  await removeArticles([first.id]);
  for (let day = 0; day < 34; day++) {
    vi.setSystemTime(Date.now() + DAY * 0.9);
    await fakeBrowser.runtime.onStartup.trigger();
  }
  await vi.waitFor(async () => expect(await getArticle(first.id)).toBeUndefined());
});
