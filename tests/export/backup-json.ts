import { TABLES } from '../../utils/export/backup/format';
import { toBase64 } from '../../utils/model/base64';
import { canonicalJson } from '../../utils/model/canonical-json';
import { type LibraryDump, SCHEMA_VERSION, sha256 } from '../../utils/store';

/** A backup as the first release wrote it. */
export async function writeJsonBackup(dump: LibraryDump): Promise<Blob> {
  const images = await Promise.all(
    dump.images.map(async ({ blob, ...image }) => ({ ...image, data: toBase64(new Uint8Array(await blob.arrayBuffer())) })),
  );
  const tables = { ...dump, images };
  const data = `{${TABLES.map((table) => `"${table}":[${tables[table].map((row) => canonicalJson(row)).join(',')}]`).join(',')}}`;
  const header = {
    ...{
      format: 'unionclip-backup',
      formatVersion: 1,
      schemaVersion: SCHEMA_VERSION,
      libraryId: 'x',
      createdAt: '2026-11-22T01:05:00.000Z',
    },
    counts: Object.fromEntries(TABLES.map((table) => [table, dump[table].length])),
    sha256: await sha256(data),
  };
  return new Blob([JSON.stringify(header).slice(0, -1), ',"data":', data, '}\n']);
}
