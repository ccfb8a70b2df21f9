import { t } from '../../../utils/i18n';
import { formatDateTime } from '../../../utils/i18n/dates';
import type { Version } from '../../../utils/model/article';
import { listVersions } from '../../../utils/store';
import { useLiveQuery } from '../../hooks/use-live-query';
import { Dialog } from '../../shared/Dialog';
import { ErrorNotice } from '../../shared/ErrorNotice';
import './VersionsDialog.css';

interface VersionsDialogProps {
  articleId: string;
  onPick: (version: Version) => void;
  onClose: () => void;
}

/** The older texts of an article, each with the day it was clipped. */
export function VersionsDialog({ articleId, onPick, onClose }: VersionsDialogProps) {
  const versions = useLiveQuery(() => listVersions(articleId), [articleId]);
  return (
    <Dialog title={t('library_versions')} onClose={onClose}>
      <p class="quiet">{t('library_versionsText')}</p>
      {versions.state === 'failed' && <ErrorNotice error={versions.error} />}
      {versions.state === 'ready' && (
        <ol class="versions">
          {versions.value.map((version) => (
            <li key={version.id}>
              <button type="button" onClick={() => onPick(version)}>
                <time dateTime={version.capturedAt}>{formatDateTime(version.capturedAt)}</time>
                <bdi class="quiet" lang={version.metadata.lang}>
                  {version.metadata.title}
                </bdi>
              </button>
            </li>
          ))}
        </ol>
      )}
    </Dialog>
  );
}
