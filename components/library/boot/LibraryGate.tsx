import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { t } from '../../../utils/i18n';
import { toErrorData, UnionclipError } from '../../../utils/model/errors';
import { type LibraryState, openLibrary, watchOutdated } from '../../../utils/store';
import { ErrorNotice } from '../../shared/ErrorNotice';
import './LibraryGate.css';
import { RecoveryScreen } from './RecoveryScreen';

type Gate = { state: 'opening' } | LibraryState | { state: 'closed'; error: unknown };

/** Draws the library only when it is open and whole; else says what is the matter and what can be done. */
export function LibraryGate({ children }: { children: ComponentChildren }) {
  const [gate, setGate] = useState<Gate>({ state: 'opening' });

  const open = useCallback(() => {
    openLibrary().then(setGate, (error) => setGate({ state: 'closed', error }));
  }, []);
  useEffect(() => {
    open();
    // Newer code took the library over: nothing here may go on.
    return watchOutdated(() => setGate({ state: 'closed', error: new UnionclipError('library-outdated') }));
  }, []);

  if (gate.state === 'ready') return <>{children}</>;
  if (gate.state === 'opening') return <main aria-busy="true" />;
  if (gate.state === 'recovery') return <RecoveryScreen witness={gate.witness} found={gate.found} onDone={open} />;
  const isOutdated = toErrorData(gate.error).code === 'library-outdated';
  return (
    <main class="gate">
      <h1>{isOutdated ? t('library_outdatedTitle') : t('library_closedTitle')}</h1>
      <ErrorNotice error={gate.error}>
        <button type="button" class="button primary" ref={(button) => button?.focus()} onClick={() => location.reload()}>
          {t('library_reload')}
        </button>
      </ErrorNotice>
    </main>
  );
}
