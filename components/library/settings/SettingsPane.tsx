import { ArrowLeft } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../../utils/i18n';
import type { BackupFacts } from '../../shared/backup-reminder';
import { Icon } from '../../shared/Icon';
import { formatAddress } from '../address';
import { useLibrary } from '../library-context';
import { AboutSection } from './AboutSection';
import { AnnotationSection } from './AnnotationSection';
import { BackupSection } from './BackupSection';
import { HighlightExportSection } from './HighlightExportSection';
import { HighlightSitesSection } from './HighlightSitesSection';
import { HighlightsSection } from './HighlightsSection';
import { PermissionSection } from './PermissionSection';
import { PicturesSection } from './PicturesSection';
import { ReadingSection } from './ReadingSection';
import { RestoreSection } from './RestoreSection';
import './SettingsPane.css';
import { ShortcutSection } from './ShortcutSection';
import { StorageSection } from './StorageSection';

/** Everything that is set once or done now and then, the backup first. */
export function SettingsPane({ summary }: { summary?: BackupFacts }) {
  const { layout } = useLibrary();
  const title = useRef<HTMLHeadingElement>(null);
  // Where the page changes altogether, the focus goes along.
  useEffect(() => title.current?.focus(), []);

  return (
    <div class="settings">
      <div class="settings-page">
        <header>
          {layout !== 'wide' && (
            <a
              class="icon"
              href={formatAddress({ screen: { name: 'list' }, filter: {} })}
              aria-label={t('library_backToList')}
              title={t('library_backToList')}
            >
              <Icon icon={ArrowLeft} />
            </a>
          )}
          <h1 ref={title} tabIndex={-1} data-focus-home>
            {t('library_settings')}
          </h1>
        </header>
        <BackupSection facts={summary} />
        <RestoreSection />
        <AnnotationSection />
        <ReadingSection />
        <HighlightsSection />
        <HighlightExportSection />
        <HighlightSitesSection />
        <PicturesSection />
        <PermissionSection />
        <ShortcutSection />
        <StorageSection changes={summary?.changesSinceBackup} />
        <AboutSection />
      </div>
    </div>
  );
}
