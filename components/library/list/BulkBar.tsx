import { Download, Ellipsis, FolderPlus, type IconNode, Tag, Trash2, X } from 'lucide';
import { t, tn } from '../../../utils/i18n';
import { Icon } from '../../shared/Icon';
import { MenuButton } from '../../shared/MenuButton';
import { useCollecting } from '../collections/use-collecting';
import { useLibrary } from '../library-context';
import './BulkBar.css';
import type { ListPaneProps } from './ListPane';
import { selectedIds } from './list-model';

/** What can be done with the selected articles. */
export function BulkBar({ list, acts, ask, onClear }: Pick<ListPaneProps, 'list' | 'acts' | 'ask' | 'onClear'>) {
  const { address, actions } = useLibrary();
  const { collection } = address.filter;
  const collecting = useCollecting();
  // Asked for when it is needed: there may be a hundred thousand.
  const ids = () => selectedIds(list);
  return (
    <section class="bulk" aria-label={t('library_selection')}>
      <button type="button" class="icon" onClick={onClear} aria-label={t('library_clearSelection')} title={t('library_clearSelection')}>
        <Icon icon={X} />
      </button>
      <span class="bulk-count" role="status">
        {tn('library_selected', list.selected.size)}
      </span>
      {address.filter.trash ? (
        <>
          <button type="button" class="button danger" onClick={() => void acts.remove(ids())}>
            {t('library_purge')}
          </button>
          <button type="button" class="button primary" onClick={() => void acts.restore(ids())}>
            {t('library_restore')}
          </button>
        </>
      ) : (
        <>
          <Act icon={Tag} label={t('library_tags')} onPress={() => ask({ what: 'tags', ids: ids() })} />
          <Act icon={FolderPlus} label={t('collections_key')} onPress={() => ask({ what: 'collect', ids: ids() })} />
          <Act icon={Trash2} label={t('library_delete')} onPress={() => void acts.remove(ids())} />
          <span class="bulk-export">
            <Act icon={Download} label={t('library_export')} onPress={() => void acts.exportList(ids())} />
            <MenuButton
              label={t('library_exportChoice')}
              items={[
                {
                  label: t('library_exportHighlights'),
                  hint: t('library_exportHighlightsHint'),
                  onPick: () => void actions.exportMany(ids(), { isHighlightsOnly: true }),
                },
                {
                  label: t('library_exportAnnotations'),
                  hint: t('library_exportAnnotationsHint'),
                  onPick: () => void actions.exportAnnotations(ids()),
                },
              ]}
            />
          </span>
          <MenuButton
            label={t('library_more')}
            icon={Ellipsis}
            items={[
              ...(collection
                ? [{ label: t('collections_keyLeave'), onPick: () => void collecting.change(ids(), { remove: [collection] }) }]
                : []),
              { label: t('library_markRead'), onPick: () => void actions.mark(ids(), { isRead: true }) },
              { label: t('library_markUnread'), onPick: () => void actions.mark(ids(), { isRead: false }) },
              { label: t('library_star'), onPick: () => void actions.mark(ids(), { isStarred: true }) },
              { label: t('library_unstar'), onPick: () => void actions.mark(ids(), { isStarred: false }) },
            ]}
          />
        </>
      )}
    </section>
  );
}

function Act({ icon, label, onPress }: { icon: IconNode; label: string; onPress: () => void }) {
  return (
    <button type="button" class="button" onClick={onPress} aria-label={label} title={label}>
      <Icon icon={icon} />
    </button>
  );
}
