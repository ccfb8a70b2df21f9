import { X } from 'lucide';
import { t, tn } from '../../../utils/i18n';
import { Icon } from '../../shared/Icon';
import { MenuButton } from '../../shared/MenuButton';
import { useLibrary } from '../library-context';
import './BulkBar.css';
import type { ListPaneProps } from './ListPane';

/** What can be done with the selected articles. */
export function BulkBar({ list, acts, ask, onClear }: Pick<ListPaneProps, 'list' | 'acts' | 'ask' | 'onClear'>) {
  const { address, actions } = useLibrary();
  const ids = [...list.selected];
  const onDelete = () => void acts.remove(ids);
  return (
    <section class="bulk" aria-label={t('library_selection')}>
      <button type="button" class="icon" onClick={onClear} aria-label={t('library_clearSelection')} title={t('library_clearSelection')}>
        <Icon icon={X} />
      </button>
      <span class="bulk-count" role="status">
        {tn('library_selected', ids.length)}
      </span>
      {address.filter.trash ? (
        <>
          <button type="button" class="button danger" onClick={onDelete}>
            {t('library_purge')}
          </button>
          <button type="button" class="button primary" onClick={() => void acts.restore(ids)}>
            {t('library_restore')}
          </button>
        </>
      ) : (
        <>
          <button type="button" class="button" onClick={() => ask({ what: 'tags', ids })}>
            {t('library_tags')}
          </button>
          <button type="button" class="button" onClick={() => ask({ what: 'collect', ids })}>
            {t('collections_title')}
          </button>
          <button type="button" class="button" onClick={onDelete}>
            {t('library_delete')}
          </button>
          <span class="bulk-export">
            <button type="button" class="button primary" onClick={() => void acts.exportList(ids)}>
              {t('library_export')}
            </button>
            <MenuButton
              label={t('library_exportChoice')}
              items={[
                {
                  label: t('library_exportHighlights'),
                  hint: t('library_exportHighlightsHint'),
                  onPick: () => void actions.exportMany(ids, { isHighlightsOnly: true }),
                },
                {
                  label: t('library_exportAnnotations'),
                  hint: t('library_exportAnnotationsHint'),
                  onPick: () => void actions.exportAnnotations(ids),
                },
              ]}
            />
          </span>
        </>
      )}
    </section>
  );
}
