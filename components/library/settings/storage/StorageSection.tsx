import { useEffect, useState } from 'preact/hooks';
import { leftoverBytes } from '../../../../utils/export';
import { t } from '../../../../utils/i18n';
import { formatBytes } from '../../../shared/format-bytes';
import { Section } from '../Section';
import { PersistLine } from './PersistLine';
import { StorageDetails } from './StorageDetails';
import './Storage.css';

/** A temporary file that takes less is not worth a word. */
const TOLD_FROM = 1_000_000;

/** How much room the library takes; what a large export or backup still takes is no part of it. */
async function readUsage(): Promise<{ library: number; exported: number } | undefined> {
  const [{ usage } = {}, exported] = await Promise.all([navigator.storage?.estimate(), leftoverBytes()]);
  return usage === undefined ? undefined : { library: Math.max(0, usage - exported), exported };
}

interface StorageSectionProps {
  /** Any value that differs after every change of the library. */
  changes?: number;
  /** All articles, the trash included; undefined while unknown. */
  articleCount?: number;
}

/** How much room the library takes, what takes it, and how to make some. */
export function StorageSection({ changes, articleCount }: StorageSectionProps) {
  const [used, setUsed] = useState<{ library: number; exported: number }>();
  useEffect(() => {
    readUsage().then(setUsed, () => {});
  }, [changes]);
  if (used === undefined) return null;
  return (
    <Section title={t('library_storage')}>
      <p>{t('library_storageUsed', formatBytes(used.library))}</p>
      {used.exported >= TOLD_FROM && <p class="quiet">{t('library_storageExported', formatBytes(used.exported))}</p>}
      <PersistLine />
      {articleCount !== undefined && articleCount > 0 && (
        <StorageDetails articleCount={articleCount} changes={changes} used={used.library} />
      )}
    </Section>
  );
}
