import { useState } from 'preact/hooks';
import { t, tn } from '../../../../utils/i18n';
import { removeTrashedFiles, removeVersions, type StorageReport } from '../../../../utils/store';
import { ConfirmDialog } from '../../../shared/ConfirmDialog';
import { formatBytes } from '../../../shared/format-bytes';
import { useJobs } from '../../../shared/jobs';
import { formatAddress } from '../../address';

interface MakeRoomProps {
  report: StorageReport;
  /** Something went: this is to be told. */
  onDone: (text: string) => void;
}

/** The ways to make room, each with what it brings. What they delete is gone for good, so each asks first. */
export function MakeRoom({ report: { spare, trash }, onDone }: MakeRoomProps) {
  const jobs = useJobs();
  const [asked, ask] = useState<'versions' | 'files'>();
  if (spare.count === 0 && trash.count === 0) return null;

  const deleteVersions = async () => {
    ask(undefined);
    const count = await jobs.run(t('library_roomDeleting'), (tools) => removeVersions(tools));
    if (count !== undefined) onDone(tn('library_roomVersionsGone', count));
  };
  const deleteFiles = async () => {
    ask(undefined);
    const isDone = await jobs.run(t('library_roomDeleting'), async (tools) => {
      await removeTrashedFiles(tools);
      return true;
    });
    if (isDone) onDone(t('library_roomFilesGone'));
  };
  return (
    <>
      {trash.count > 0 && (
        <p>
          {tn('library_roomTrash', trash.count, formatBytes(trash.bytes))}{' '}
          <a class="link" href={formatAddress({ screen: { name: 'list' }, filter: { trash: true } })}>
            {t('library_roomToTrash')}
          </a>
        </p>
      )}
      <div class="setting-acts">
        {spare.count > 0 && (
          <button type="button" class="button" onClick={() => ask('versions')}>
            {t('library_roomVersionsDelete', formatBytes(spare.bytes))}
          </button>
        )}
        {trash.files > 0 && (
          <button type="button" class="button" onClick={() => ask('files')}>
            {t('library_roomFilesDelete', formatBytes(trash.files))}
          </button>
        )}
      </div>
      {asked === 'versions' && (
        <ConfirmDialog
          title={tn('library_roomVersionsTitle', spare.count)}
          confirmLabel={t('library_purge')}
          onConfirm={() => void deleteVersions()}
          onCancel={() => ask(undefined)}
        >
          <p>{t('library_roomVersionsText')}</p>
        </ConfirmDialog>
      )}
      {asked === 'files' && (
        <ConfirmDialog
          title={t('library_roomFilesTitle')}
          confirmLabel={t('library_purge')}
          onConfirm={() => void deleteFiles()}
          onCancel={() => ask(undefined)}
        >
          <p>{t('library_roomFilesText')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
