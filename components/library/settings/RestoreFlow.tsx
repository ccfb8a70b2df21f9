import { FolderOpen } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Backup, readBackup, restoreBackup } from '../../../utils/export';
import { formatNumber, t, tn } from '../../../utils/i18n';
import { formatMomentInFull } from '../../../utils/i18n/moments';
import type { RestoreSummary } from '../../../utils/store';
import { ErrorNotice } from '../../shared/ErrorNotice';
import { Icon } from '../../shared/Icon';
import { useJobs } from '../../shared/jobs';
import './RestoreFlow.css';

type Step =
  | { name: 'choose' }
  | { name: 'reading' }
  | { name: 'failed'; error: unknown }
  | { name: 'preview'; fileName: string; backup: Backup }
  | { name: 'restoring' }
  | { name: 'stopped' }
  | { name: 'done'; summary: RestoreSummary };

/** From a backup file to what it brought: choose or drop it, see what is in it, restore it. Nothing changes before the last step. */
export function RestoreFlow({ onDone }: { onDone?: () => void }) {
  const jobs = useJobs();
  const [step, setStep] = useState<Step>({ name: 'choose' });
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const chooser = useRef<HTMLButtonElement>(null);
  const isFirst = useRef(true);

  // Every step takes the buttons of the former one away, and the focus with them.
  useEffect(() => {
    if (!isFirst.current && document.activeElement === document.body) chooser.current?.focus();
    isFirst.current = false;
  }, [step.name]);

  const read = async (file: File | undefined) => {
    if (!file) return;
    setStep({ name: 'reading' });
    const next = await jobs.run(t('library_readingBackup'), async (tools): Promise<Step> => {
      try {
        return { name: 'preview', fileName: file.name, backup: await readBackup(file, tools) };
      } catch (error) {
        // What is wrong with the file is told where it was chosen.
        return tools.signal.aborted ? { name: 'choose' } : { name: 'failed', error };
      }
    });
    setStep(next ?? { name: 'choose' });
  };
  const restore = async (backup: Backup) => {
    setStep({ name: 'restoring' });
    let isStopped = () => false;
    const summary = await jobs.run(t('library_restoring'), (tools) => {
      isStopped = () => tools.signal.aborted;
      return restoreBackup(backup, tools);
    });
    if (!summary) return setStep(isStopped() ? { name: 'stopped' } : { name: 'choose' });
    setStep({ name: 'done', summary });
    onDone?.();
  };

  if (step.name === 'preview') {
    const { backup } = step;
    const { articles, highlights } = backup.counts;
    return (
      <div class="restore-preview">
        <p>
          <strong>{step.fileName}</strong>
          <br />
          {t('library_backupOf', formatMomentInFull(backup.createdAt))} · {tn('library_articleCount', articles)}
          {highlights > 0 && ` · ${tn('library_highlightCount', highlights)}`}
        </p>
        {backup.dropped > 0 && <p class="setting-warning">{tn('library_backupDropped', backup.dropped)}</p>}
        <p class="quiet">{t('library_restoreMerges')}</p>
        <div class="setting-acts">
          <button type="button" class="button primary" autofocus ref={(button) => button?.focus()} onClick={() => void restore(backup)}>
            {t('library_restoreNow')}
          </button>
          <button type="button" class="button" onClick={() => setStep({ name: 'choose' })}>
            {t('shared_cancel')}
          </button>
        </div>
      </div>
    );
  }
  if (step.name === 'restoring') return <p role="status">{t('library_restoring')}</p>;

  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut; the button below does the same. */}
      <div
        class={`restore-drop ${isOver ? 'is-over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void read(event.dataTransfer?.files[0]);
        }}
      >
        <button type="button" ref={chooser} class="button" disabled={step.name === 'reading'} onClick={() => input.current?.click()}>
          <Icon icon={FolderOpen} /> {t('library_chooseBackup')}
        </button>
        <span class="quiet">{step.name === 'reading' ? t('library_readingBackup') : t('library_dropBackup')}</span>
        <input
          ref={input}
          type="file"
          accept=".zip,.json,application/zip,application/json"
          hidden
          onChange={({ currentTarget }) => {
            void read(currentTarget.files?.[0]);
            // The same file may be chosen again after a failure.
            currentTarget.value = '';
          }}
        />
      </div>
      {step.name === 'failed' && <ErrorNotice error={step.error} />}
      {step.name === 'stopped' && <p role="status">{t('library_restoreStopped')}</p>}
      {step.name === 'done' && <RestoreResult summary={step.summary} />}
    </>
  );
}

function RestoreResult({ summary }: { summary: RestoreSummary }) {
  const lines = [
    [t('library_restoredAdded'), summary.added],
    [t('library_restoredUpdated'), summary.updated],
    [t('library_restoredUnchanged'), summary.unchanged],
    [t('library_restoredConflicts'), summary.conflicts],
  ] as const;
  return (
    <div role="status">
      <p>
        <strong>{t('library_restoreDone')}</strong>
      </p>
      <dl>
        {lines.map(([name, count]) => (
          <>
            <dt>{name}</dt>
            <dd>{formatNumber(count)}</dd>
          </>
        ))}
      </dl>
      {summary.conflicts > 0 && <p class="quiet">{t('library_restoreConflictText')}</p>}
    </div>
  );
}
