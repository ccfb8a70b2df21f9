import { FolderOpen } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { type AnnotationImport, importAnnotations, readAnnotations } from '../../../utils/export';
import { t, tn } from '../../../utils/i18n';
import { ErrorNotice } from '../../shared/ErrorNotice';
import { Icon } from '../../shared/Icon';
import { useJobs } from '../../shared/jobs';
import { useLibrary } from '../library-context';
import './AnnotationSection.css';
import { Section } from './Section';

type Outcome = { error: unknown } | { result: AnnotationImport };

/** Pages that are named; the rest is a number. */
const NAMED = 5;

/** Highlights as a file of W3C annotations: all of them out, and such a file in. What is there stays as it is. */
export function AnnotationSection() {
  const { actions } = useLibrary();
  const jobs = useJobs();
  const [outcome, setOutcome] = useState<Outcome>();
  const input = useRef<HTMLInputElement>(null);

  const read = async (file: File | undefined) => {
    if (!file) return;
    setOutcome(undefined);
    setOutcome(
      await jobs.run(t('library_readingAnnotations'), async (tools): Promise<Outcome | undefined> => {
        try {
          return { result: await importAnnotations(await readAnnotations(file), tools) };
        } catch (error) {
          // What is wrong with the file is told where it was chosen.
          return tools.signal.aborted ? undefined : { error };
        }
      }),
    );
  };

  return (
    <Section title={t('library_annotations')}>
      <p>{t('library_annotationsText')}</p>
      <div class="setting-acts">
        <button type="button" class="button" onClick={() => void actions.exportAnnotations({})}>
          {t('library_exportAllAnnotations')}
        </button>
        <button type="button" class="button annotation-import" onClick={() => input.current?.click()}>
          <Icon icon={FolderOpen} /> {t('library_importAnnotations')}
        </button>
        <input
          ref={input}
          type="file"
          accept=".jsonld,.json,application/ld+json,application/json"
          hidden
          onChange={({ currentTarget }) => {
            void read(currentTarget.files?.[0]);
            // The same file may be chosen again after a failure.
            currentTarget.value = '';
          }}
        />
      </div>
      {outcome && ('error' in outcome ? <ErrorNotice error={outcome.error} /> : <Result {...outcome.result} />)}
    </Section>
  );
}

function Result({ added, known, ignored, missing }: AnnotationImport) {
  const waiting = missing.reduce((sum, { count }) => sum + count, 0);
  return (
    <div role="status">
      <p>
        <strong>{added > 0 ? tn('library_annotationsAdded', added) : t('library_annotationsNone')}</strong>
      </p>
      {known > 0 && <p>{tn('library_annotationsKnown', known)}</p>}
      {ignored > 0 && <p>{tn('library_annotationsIgnored', ignored)}</p>}
      {waiting > 0 && (
        <>
          <p>{tn('library_annotationsMissing', waiting)}</p>
          <ul>
            {missing.slice(0, NAMED).map(({ address, count }) => (
              <li key={address} class="annotation-page">
                {address} ({tn('library_highlightCount', count)})
              </li>
            ))}
            {missing.length > NAMED && <li>{tn('library_annotationsMissingMore', missing.length - NAMED)}</li>}
          </ul>
        </>
      )}
    </div>
  );
}
