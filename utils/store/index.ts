export { eachHighlight, type HighlightInArticle } from './all-highlights';
export { SCHEMA_VERSION } from './database';
export { dumpLibrary, type LibrarySnapshot, readSnapshot, type SnapshotRows } from './dump';
export { editArticle, tagArticles } from './edit';
export { sha256, sha256Bytes } from './hash';
export { getHighlightSettings, setHighlightSettings } from './highlight-settings';
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
export { countArticles, eachArticle, listArticles, listHosts, listTags } from './list';
export { mergeDump, mergeSource } from './merge';
export { sourceOf } from './merge/source';
export { listMissing, type MissingHost, type MissingQuery, summarizeMissing } from './missing-images';
export { acceptLoss, openLibrary } from './open';
export { watchOutdated } from './outdated';
export { getPictureSettings, setPictureSettings } from './picture-settings';
export { findArticleByUrlKey, getArticle, getBodies, getBody, getSummary, listVersions, recordBackup } from './read';
export { saveArticle } from './save';
export { purgeArticles, removeArticles, restoreArticles } from './trash';
export type * from './types';
export { undoSave } from './undo';
export { watch, watchCalmly } from './watch';
