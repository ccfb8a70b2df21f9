import type { IconNode } from 'lucide';
import { Copy, NotebookPen, Quote, Tag, Trash2 } from 'lucide';
import { t } from '../../../utils/i18n';
import type { Highlight } from '../../../utils/model/highlight';
import { Icon } from '../../shared/Icon';
import type { CardHandlers } from './HighlightCard';

/** What can be done with a highlight of a list, for the pointer: the keys mean the card that has the focus. */
export function CardActs({ highlight, on }: { highlight: Highlight; on: CardHandlers }) {
  const act = (icon: IconNode, label: string, keys: string, run: () => void) => (
    <button type="button" class="icon" tabIndex={-1} aria-label={label} aria-keyshortcuts={keys} title={`${label} (${keys})`} onClick={run}>
      <Icon icon={icon} />
    </button>
  );
  return (
    <span class="mark-card-acts">
      {act(NotebookPen, t('highlight_note'), 'n', () => on.onField(highlight.id, 'note'))}
      {act(Tag, t('highlight_tag'), 't', () => on.onField(highlight.id, 'tags'))}
      {act(Copy, t('library_markCopy'), 'c', () => on.onCopy(highlight, false))}
      {act(Quote, t('library_markCite'), 'Shift+C', () => on.onCopy(highlight, true))}
      {act(Trash2, t('library_markRemove'), '#', () => on.onRemove(highlight))}
    </span>
  );
}
