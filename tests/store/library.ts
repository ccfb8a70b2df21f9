import { expect } from 'vitest';
import { browser } from 'wxt/browser';
import type { Highlight } from '../../utils/model/highlight';
import { imageAddresses } from '../../utils/model/image-addresses';
import type { NewArticle } from '../../utils/model/new-article';
import { mergeDump } from '../../utils/store';
import { CounterChanges, readTotals } from '../../utils/store/counters';
import { db } from '../../utils/store/database';
import { recountHighlights } from '../../utils/store/highlight-counts';
import { toRow } from '../../utils/store/list-keys';
import { openLibrary } from '../../utils/store/open';
import { asStored } from '../fixtures/library';

/** An empty library and a browser that never saw one: for `beforeEach`. */
export async function freshLibrary(): Promise<void> {
  await db.delete({ disableAutoOpen: false });
  await restartBrowser();
  await browser.storage.local.clear();
}

/** Closes everything as a browser does that quits; what is stored stays. */
export async function restartBrowser(): Promise<void> {
  db.close({ disableAutoOpen: false });
  db.on.close.fire(new Event('close'));
  await browser.storage.session.clear();
}

/** The state after a restart. */
export async function reopen() {
  await restartBrowser();
  return openLibrary();
}

/** Saves many articles at once, with their highlights, as a restore does: much quicker than clip by clip. */
export async function seed(drafts: NewArticle[], highlights: Highlight[] = []): Promise<void> {
  const articles = drafts.map((draft, i) => asStored(draft, i + 1));
  const bodies = drafts.map(({ id, markdown }) => ({ articleId: id, markdown }));
  const nothing = { versions: [], images: [], imageRefs: [], collections: [], memberships: [], settings: [] };
  await mergeDump({ articles, bodies, highlights, ...nothing });
}

/** Every article has its text and its keys, everything has its article, the counters are what counting gives. */
export async function expectWhole(): Promise<void> {
  const articles = await db.articles.toArray();
  const ids = new Set(articles.map(({ id }) => id));
  expect((await db.bodies.toArray()).map(({ articleId }) => articleId).sort()).toEqual([...ids].sort());
  for (const table of [db.versions, db.highlights, db.imageRefs, db.memberships]) {
    for (const { articleId } of await table.toArray()) expect(ids).toContain(articleId);
  }
  await expectFilesWhole();
  for (const row of articles) {
    const { keys, ...article } = row;
    expect(keys).toEqual(toRow(article).keys);
    expect(await db.versions.where('[articleId+revision]').between([row.id, 0], [row.id, []]).count()).toBe(row.counts.versions);
    expect(row.counts).toEqual(recountHighlights(row.counts, await db.highlights.where('articleId').equals(row.id).toArray()));
  }
  expect(await countersNow()).toEqual(await countersAnew());
}

/** Every picture of a text has its row, every row that says so its file, and no file is there for nothing. */
async function expectFilesWhole(): Promise<void> {
  const refs = await db.imageRefs.toArray();
  const shown = new Set(refs.map(({ hash }) => hash).filter(Boolean));
  expect((await db.images.toArray()).map(({ hash }) => hash).sort()).toEqual([...shown].sort());
  const known = new Set(refs.map(({ articleId, url }) => `${articleId} ${url}`));
  for (const { articleId, markdown } of [...(await db.bodies.toArray()), ...(await db.versions.toArray())]) {
    for (const url of imageAddresses(markdown)) expect(known).toContain(`${articleId} ${url}`);
  }
}

async function countersNow() {
  return (await db.counters.toArray()).filter(({ count }) => count !== 0);
}

async function countersAnew() {
  const totalsBefore = await readTotals();
  const kept = await db.counters.toArray();
  const changes = new CounterChanges();
  const live = new Set<string>();
  for (const row of await db.articles.toArray()) {
    changes.add(row, 1);
    if (!row.deletedAt) live.add(row.id);
  }
  changes.addPlaces(
    (await db.memberships.toArray()).filter(({ articleId }) => live.has(articleId)),
    1,
  );
  changes.addImages(
    (await db.images.toArray()).map(({ size }) => size),
    1,
  );
  await db.counters.clear();
  await changes.flush();
  const counted = await countersNow();
  await db.counters.clear();
  await db.counters.bulkPut(kept);
  expect(await readTotals()).toEqual(totalsBefore);
  return counted;
}
