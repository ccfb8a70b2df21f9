export { articleToMarkdown } from './article-to-markdown';
export { keptFileName } from './asset-name';
export { type BackupOptions, type CreatedBackup, createBackup } from './backup/create';
export { type Backup, canonicalHash } from './backup/format';
export { readBackup } from './backup/read';
export { restoreBackup } from './backup/restore';
export { fileName } from './file-name';
export { type ExportedArticle, exportArticle } from './one-article';
export { type ExportResult, exportZip, type ZipOptions } from './zip';
