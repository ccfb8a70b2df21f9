export { articleToMarkdown } from './article-to-markdown';
export { keptFileName } from './asset-name';
export { type BackupOptions, type CreatedBackup, createBackup, MOST_PICTURE_BYTES } from './backup/create';
export { canonicalHash } from './backup/format';
export { type Backup, readBackup } from './backup/read';
export { restoreBackup } from './backup/restore';
export { fileName } from './file-name';
export { type ExportedArticle, exportArticle } from './one-article';
export { type ExportResult, exportZip, type ZipOptions } from './zip';
