import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import {
  dumpLibrary,
  getTagColors,
  listSavedSearches,
  mergeDump,
  orderSavedSearches,
  removeSavedSearch,
  restoreSavedSearch,
  saveSearch,
  setTagColor,
} from '../../utils/store';
import { freshLibrary } from './library';

beforeEach(freshLibrary);

const names = async () => (await listSavedSearches()).map(({ name }) => name);

it('keeps searches in their order, renames one in its place and brings a removed one back to it', async () => {
  const first = await saveSearch({ name: ' 欠薪 ', address: 'q=欠薪&unread=1' });
  const second = await saveSearch({ name: '本月', address: 'from=2026-11-01' });
  await saveSearch({ name: '劳模', address: 'tag=劳模' });
  expect(await names()).toEqual(['欠薪', '本月', '劳模']);
  await saveSearch({ ...second, name: '十一月' });
  await orderSavedSearches([second.id]);
  expect(await names()).toEqual(['十一月', '欠薪', '劳模']);
  const removed = await removeSavedSearch(first.id);
  expect(await names()).toEqual(['十一月', '劳模']);
  if (removed) await restoreSavedSearch(removed);
  expect(await names()).toEqual(['十一月', '欠薪', '劳模']);
  expect(await removeSavedSearch('none')).toBeUndefined();
});

it('refuses a search without a name', async () => {
  await expect(saveSearch({ name: '  ', address: 'q=1' })).rejects.toMatchObject({ code: 'bad-request' });
});

it('unites searches and colours with those of a backup, and keeps ours where both have one', async () => {
  const shared = await saveSearch({ name: '旧名', address: 'q=1' });
  await setTagColor('甲', 'red');
  await setTagColor('乙', 'blue');
  const backup = await dumpLibrary();
  await freshLibrary();
  await saveSearch({ ...shared, name: '新名' });
  await saveSearch({ name: '另一', address: 'q=2' });
  await setTagColor('甲', 'green');
  await mergeDump({ ...backup, settings: [...backup.settings, { key: 'other', value: 1 }] });
  expect(await names()).toEqual(['新名', '另一']);
  expect(await getTagColors()).toEqual({ 甲: 'green', 乙: 'blue' });
  await freshLibrary();
  await saveSearch({ name: '另一', address: 'q=2' });
  await mergeDump(backup);
  expect(await names()).toEqual(['另一', '旧名']);
});
