import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../../utils/i18n';
import { measureStorage, type StorageReport } from '../../../../utils/store';
import { useJobs } from '../../../shared/jobs';
import { useToasts } from '../../../shared/toasts';
import { BiggestArticles } from './BiggestArticles';
import { MakeRoom } from './MakeRoom';
import { StorageTable } from './StorageTable';

/** So many articles are looked through in a moment; of more the person asks for it. */
const AT_ONCE = 2_000;

interface StorageDetailsProps {
  articleCount: number;
  changes?: number;
  /** Bytes of all, as the browser says. */
  used: number;
}

/** What takes the room: reckoned by itself in a small library, and when it is asked for in a large one. */
export function StorageDetails({ articleCount, changes, used }: StorageDetailsProps) {
  const jobs = useJobs();
  const toasts = useToasts();
  const [report, setReport] = useState<{ of: StorageReport; changes?: number }>();
  const [isRunning, setRunning] = useState(false);
  const isOpen = useRef(true);
  useEffect(
    () => () => {
      isOpen.current = false;
    },
    [],
  );

  const measure = async () => {
    setRunning(true);
    const of = await jobs.run(t('library_storageMeasuring'), (tools) => measureStorage(tools));
    if (!isOpen.current) return;
    setRunning(false);
    if (of) setReport({ of, changes });
  };
  const isSmall = articleCount <= AT_ONCE;
  useEffect(() => {
    if (!isSmall) return;
    // Nobody asked for it: without a card, and without a word where it fails.
    const stop = new AbortController();
    measureStorage({ signal: stop.signal }).then(
      (of) => stop.signal.aborted || setReport({ of, changes }),
      () => {},
    );
    return () => stop.abort();
  }, [isSmall, changes]);

  if (!report) {
    if (isSmall) return <p class="storage-waiting" aria-busy="true" />;
    return (
      <p>
        <button type="button" class="button" disabled={isRunning} onClick={() => void measure()}>
          {t('library_storageMeasure')}
        </button>
      </p>
    );
  }
  const { of } = report;
  return (
    <>
      <StorageTable report={of} used={used} />
      {!isSmall && report.changes !== changes && (
        <p class="quiet">
          {t('library_storageOld')}{' '}
          <button type="button" class="link" disabled={isRunning} onClick={() => void measure()}>
            {t('library_storageAgain')}
          </button>
        </p>
      )}
      <BiggestArticles articles={of.biggest} />
      <MakeRoom
        report={of}
        onDone={(text) => {
          toasts.show({ text });
          if (!isSmall) void measure();
        }}
      />
    </>
  );
}
