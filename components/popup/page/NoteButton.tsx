import { NotebookPen } from 'lucide';
import { t } from '../../../utils/i18n';
import { Icon } from '../../shared/Icon';

/** Opens the note field and closes it again. */
export function NoteButton({ isOpen, onToggle }: { isOpen: boolean; onToggle: () => void }) {
  const label = t('popup_addNote');
  return (
    <button type="button" class="icon" aria-label={label} title={label} aria-expanded={isOpen} onClick={onToggle}>
      <Icon icon={NotebookPen} />
    </button>
  );
}
