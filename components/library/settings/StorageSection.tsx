import { useEffect, useState } from 'preact/hooks';
import { leftoverBytes } from '../../../utils/export';
import { t } from '../../../utils/i18n';
import { formatBytes } from '../../shared/format-bytes';
import { Section } from './Section';

/** A temporary file that takes less is not worth a word. */
const TOLD_FROM = 1_000_000;

/** How much room the library takes; what a large export or backup still takes is no part of it. */
async function readUsage(): Promise<{ library: number; exported: number } | undefined> {
  const [{ usage } = {}, exported] = await Promise.all([navigator.storage?.estimate(), leftoverBytes()]);
  return usage === undefined ? undefined : { library: Math.max(0, usage - exported), exported };
}

/** How much room the library takes. `changes` is any value that differs after every change of the library. */
export function StorageSection({ changes }: { changes?: number }) {
  const [used, setUsed] = useState<{ library: number; exported: number }>();
  useEffect(() => {
    readUsage().then(setUsed, () => {});
  }, [changes]);
  if (used === undefined) return null;
  return (
    <Section title={t('library_storage')}>
      <p>{t('library_storageUsed', formatBytes(used.library))}</p>
      {used.exported >= TOLD_FROM && <p class="quiet">{t('library_storageExported', formatBytes(used.exported))}</p>}
    </Section>
  );
}
