import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../../utils/i18n';
import type { BackupFacts } from '../../shared/backup-reminder';
import { PaneHeading } from '../shell/PaneHeading';
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
import { StorageSection } from './storage/StorageSection';

/** Everything that is set once or done now and then, the backup first. */
export function SettingsPane({ summary }: { summary?: BackupFacts & { trashedCount?: number } }) {
  const title = useRef<HTMLHeadingElement>(null);
  // Where the page changes altogether, the focus goes along.
  useEffect(() => title.current?.focus(), []);

  return (
    <div class="settings">
      <div class="settings-page">
        <PaneHeading title={t('library_settings')} titleRef={title} />
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
        <StorageSection
          changes={summary?.changesSinceBackup}
          articleCount={summary && summary.articleCount + (summary.trashedCount ?? 0)}
        />
        <AboutSection />
      </div>
    </div>
  );
}
