import { useEffect, useState } from 'preact/hooks';
import { t } from '../../../utils/i18n';
import { formatBytes } from '../../shared/format-bytes';
import { Section } from './Section';

/** How much room the library takes. `changes` is any value that differs after every change of the library. */
export function StorageSection({ changes }: { changes?: number }) {
  const [used, setUsed] = useState<number>();
  useEffect(() => {
    navigator.storage?.estimate().then(
      ({ usage }) => setUsed(usage),
      () => {},
    );
  }, [changes]);
  if (used === undefined) return null;
  return (
    <Section title={t('library_storage')}>
      <p>{t('library_storageUsed', formatBytes(used))}</p>
    </Section>
  );
}
