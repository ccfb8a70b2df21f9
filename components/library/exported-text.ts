import type { ExportedArticle, ExportResult } from '../../utils/export';
import { t, tn } from '../../utils/i18n';

/** Names more than these would fill the message. */
const NAMED = 2;

type Counts = 'highlightCount' | 'unmarkedCount' | 'changedCount';
type Exported = Omit<ExportedArticle, 'blob' | Counts> & Partial<Pick<ExportResult, 'articleCount' | 'skipped' | Counts>>;

/** What came of an export: the file, how much is in it, and what is not. */
export function exportedText(exported: Exported, { isHighlightsOnly = false } = {}): string {
  const { fileName, articleCount, fileCount, leftCount, skipped = [], unreadable } = exported;
  const { highlightCount = 0, unmarkedCount = 0, changedCount = 0 } = exported;
  const names = unreadable.slice(0, NAMED).map(({ name, title }) => t('library_fileOf', name, title));
  if (unreadable.length > NAMED) names.push('…');
  return [
    t('library_exported', fileName),
    articleCount !== undefined && tn('library_articleCount', articleCount),
    highlightCount > 0 && tn('library_highlightCount', highlightCount),
    isHighlightsOnly && changedCount > 0 && tn('library_exportedChanged', changedCount),
    unmarkedCount > 0 && tn('library_exportedUnmarked', unmarkedCount),
    fileCount > 0 && tn('library_exportedFiles', fileCount),
    leftCount > 0 && !isHighlightsOnly && tn('library_exportedLeft', leftCount),
    skipped.length > 0 && tn('library_exportedSkipped', skipped.length),
    unreadable.length > 0 && tn('library_exportedUnreadable', unreadable.length, names.join(t('library_listComma'))),
  ]
    .filter(Boolean)
    .join(' · ');
}
