import { SquareDashedMousePointer } from 'lucide';
import { t } from '../../../utils/i18n';
import { Icon } from '../../shared/Icon';

/** The way out when the recognised text is not what is meant: picking on the page. */
export function PickButton({ onPick }: { onPick: () => void }) {
  return (
    <button type="button" class="icon" aria-label={t('popup_pick')} title={t('popup_pickHint')} onClick={onPick}>
      <Icon icon={SquareDashedMousePointer} />
    </button>
  );
}
