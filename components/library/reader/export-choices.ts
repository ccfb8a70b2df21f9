import { t, tn } from '../../../utils/i18n';
import type { Article } from '../../../utils/model/article';
import type { MenuItem } from '../../shared/MenuButton';
import type { Actions } from '../use-actions';

/** What an article can be exported as; what it has nothing for is not offered. */
export function exportChoices({ id, counts }: Article, fileCount: number, actions: Actions): MenuItem[] {
  const withFiles: MenuItem[] = [
    {
      label: t('library_exportZip'),
      hint: tn('library_exportZipHint', fileCount),
      onPick: () => void actions.exportArticle(id, { hasAssets: true }),
    },
    {
      label: t('library_exportMd'),
      hint: t('library_exportMdHint'),
      onPick: () => void actions.exportArticle(id, { hasAssets: false }),
    },
  ];
  const ofHighlights: MenuItem[] = [
    {
      label: t('library_exportHighlights'),
      hint: tn('library_highlightCount', counts.highlights),
      onPick: () => void actions.exportArticle(id, { isHighlightsOnly: true }),
    },
    {
      label: t('library_exportAnnotations'),
      hint: t('library_exportAnnotationsHint'),
      onPick: () => void actions.exportAnnotations([id]),
    },
  ];
  return [...(fileCount > 0 ? withFiles : []), ...(counts.highlights > 0 ? ofHighlights : [])];
}
