import { X } from 'lucide';
import { t, tn } from '../../../utils/i18n';
import { Icon } from '../../shared/Icon';
import { MenuButton } from '../../shared/MenuButton';
import './BulkBar.css';

interface BulkBarProps {
  count: number;
  isTrash: boolean;
  onTag: () => void;
  onExport: () => void;
  onExportHighlights: () => void;
  onExportAnnotations: () => void;
  onDelete: () => void;
  onRestore: () => void;
  onClear: () => void;
}

/** What can be done with the selected articles. */
export function BulkBar({ count, isTrash, onTag, onExport, onDelete, onRestore, onClear, ...props }: BulkBarProps) {
  return (
    <section class="bulk" aria-label={t('library_selection')}>
      <button type="button" class="icon" onClick={onClear} aria-label={t('library_clearSelection')} title={t('library_clearSelection')}>
        <Icon icon={X} />
      </button>
      <span class="bulk-count" role="status">
        {tn('library_selected', count)}
      </span>
      {isTrash ? (
        <>
          <button type="button" class="button danger" onClick={onDelete}>
            {t('library_purge')}
          </button>
          <button type="button" class="button primary" onClick={onRestore}>
            {t('library_restore')}
          </button>
        </>
      ) : (
        <>
          <button type="button" class="button" onClick={onTag}>
            {t('library_tags')}
          </button>
          <button type="button" class="button" onClick={onDelete}>
            {t('library_delete')}
          </button>
          <span class="bulk-export">
            <button type="button" class="button primary" onClick={onExport}>
              {t('library_export')}
            </button>
            <MenuButton
              label={t('library_exportChoice')}
              items={[
                { label: t('library_exportHighlights'), hint: t('library_exportHighlightsHint'), onPick: props.onExportHighlights },
                { label: t('library_exportAnnotations'), hint: t('library_exportAnnotationsHint'), onPick: props.onExportAnnotations },
              ]}
            />
          </span>
        </>
      )}
    </section>
  );
}
