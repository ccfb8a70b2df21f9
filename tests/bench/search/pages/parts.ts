// What is measured of the library besides searching: writing, sizes and counts.

import { checkLive, checkRecall } from './checks';
import { countByIndex, countByStore, fillTagIndex } from './counts';
import { settleIndex } from './index-work';
import { offerParts } from './parts-contract';
import { indexSize } from './sizes';
import { bulkAdd, bulkMerge, dropNewest, saveEach } from './writes';

offerParts({
  bulkAdd,
  bulkMerge,
  checkLive,
  checkRecall,
  countByIndex,
  countByStore,
  dropNewest,
  fillTagIndex,
  indexSize,
  saveEach,
  settleIndex,
});
