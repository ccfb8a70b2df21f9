import { useEffect, useState } from 'preact/hooks';
import { t } from '../../../../utils/i18n';

type Promised = 'kept' | 'not-kept' | 'refused';

/** Whether the browser has promised never to clear the library by itself, and the way to ask for that. */
export function PersistLine() {
  const [promised, setPromised] = useState<Promised>();
  useEffect(() => {
    navigator.storage?.persisted?.().then(
      (isKept) => setPromised(isKept ? 'kept' : 'not-kept'),
      () => {},
    );
  }, []);
  const ask = async () => {
    const isKept = await navigator.storage.persist().catch(() => false);
    setPromised(isKept ? 'kept' : 'refused');
  };
  if (!promised) return null;
  return (
    <p class="quiet" role="status">
      {promised === 'kept' && t('library_persistKept')}
      {promised === 'not-kept' && t('library_persistNot')}
      {promised === 'refused' && t('library_persistRefused')}{' '}
      {promised === 'not-kept' && (
        <button type="button" class="link" onClick={() => void ask()}>
          {t('library_persistAsk')}
        </button>
      )}
    </p>
  );
}
