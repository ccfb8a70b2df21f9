import type { IconNode } from 'lucide';
import { Keyboard, Library, SlidersHorizontal } from 'lucide';
import { t } from '../../../utils/i18n';
import type { LibrarySummary } from '../../../utils/store';
import { Icon } from '../../shared/Icon';
import { openLibraryPage } from '../open-library';
import { backupLine } from './backup-line';
import './BottomBar.css';

interface BottomBarProps {
  summary: LibrarySummary | undefined;
  onHelp: () => void;
}

/** How safe the library is, and the ways to the rest of it. */
export function BottomBar({ summary, onHelp }: BottomBarProps) {
  const backup = summary && backupLine(summary);
  return (
    <footer class="bottom-bar">
      {backup ? (
        <button
          type="button"
          class={`bar-backup ${backup.isUrgent ? 'is-urgent' : ''}`}
          title={backup.hint}
          onClick={() => openLibraryPage('#/settings')}
        >
          {backup.text}
        </button>
      ) : (
        <span class="bar-backup" />
      )}
      <BarButton icon={Keyboard} label={t('popup_keys')} onPress={onHelp} />
      <BarButton icon={Library} label={t('popup_library')} onPress={() => openLibraryPage()} />
      <BarButton icon={SlidersHorizontal} label={t('popup_settings')} onPress={() => openLibraryPage('#/settings')} />
    </footer>
  );
}

function BarButton({ icon, label, onPress }: { icon: IconNode; label: string; onPress: () => void }) {
  return (
    <button type="button" class="icon" aria-label={label} title={label} onClick={onPress}>
      <Icon icon={icon} />
    </button>
  );
}
