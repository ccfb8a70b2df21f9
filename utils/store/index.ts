export { eachHighlight, type HighlightInArticle } from './all-highlights';
export { getSources } from './article-sources';
export {
  COLLECTION_NAME_LENGTH,
  type CountedCollection,
  countPlaces,
  createCollection,
  editCollection,
  getCollection,
  listCollections,
  listCollectionsOf,
  type NewCollection,
  type RemovedCollection,
  removeCollection,
  restoreCollection,
} from './collections';
export { countFacets, type FacetCounts } from './count-facets';
export { SCHEMA_VERSION } from './database';
export { keepDraft, listDrafts, removeDraft } from './drafts';
export { dumpLibrary, type LibrarySnapshot, readSnapshot, type SnapshotRows } from './dump';
export { editArticle, markArticles, tagArticles, undoTagging } from './edit';
export { restoreVersion, saveText, type TextEdit, type TextSaved, undoText } from './edit-text';
export { listAuthors, listColors, listHosts, listSources, listTags } from './facet-lists';
export { removeTrashedFiles, removeVersions } from './free-room';
export { sha256, sha256Bytes } from './hash';
export { getHighlightSettings, setHighlightSettings } from './highlight-settings';
export { listHighlightTags } from './highlight-tags';
export {
  editHighlight,
  getHighlight,
  listHighlights,
  listHighlightsOf,
  removeHighlights,
  restoreHighlights,
  saveHighlights,
} from './highlights';
export { getImages, imageUsage, keepImage, largest, listImageRefs, noteImageProblem } from './images';
export { countArticles, eachArticle, getArticles, listArticles, matcherOf } from './list';
export { listIds } from './list-ids';
export { addToCollection, moveInCollection, removeFromCollection, restorePlaces } from './memberships';
export { mergeDump, mergeSource } from './merge';
export { sourceOf } from './merge/source';
export { listMissing, type MissingHost, type MissingQuery, summarizeMissing } from './missing-images';
export { listNewest } from './newest';
export { acceptLoss, openLibrary } from './open';
export { watchOutdated } from './outdated';
export { getPictureSettings, setPictureSettings } from './picture-settings';
export { findArticleByUrlKey, getArticle, getBodies, getBody, getSummary, listVersions, recordBackup } from './read';
export { saveArticle } from './save';
export { listSavedSearches, orderSavedSearches, removeSavedSearch, restoreSavedSearch, saveSearch } from './saved-searches';
export {
  type BlockRange,
  changeIndex,
  dropIndex,
  type KeptBlock,
  readBlockRanges,
  readBlocksAfter,
  readSearchState,
  sweepBlocks,
} from './search-blocks';
export {
  countBySeq,
  countDirty,
  countTexts,
  countUnindexed,
  type LiveArticle,
  listBySeq,
  listDirty,
  readLive,
  readSearchView,
  readUnindexed,
  readWordsOf,
  type SearchDoc,
  type SearchView,
} from './search-docs';
export { emptyState } from './search-reset';
export type { DirtyArticle, Merging, SearchState, Segment } from './search-tables';
export { type ArticleRoom, measureStorage, roomOf, type StorageReport } from './storage';
export { removeTag, renameTag, undoTagChange } from './tag-acts';
export { getTagColors, setTagColor } from './tag-colors';
export { getTrashClock, purgeArticles, purgeOverdue, removeArticles, restoreArticles } from './trash';
export type * from './types';
export { undoSave } from './undo';
export { watch, watchCalmly } from './watch';
