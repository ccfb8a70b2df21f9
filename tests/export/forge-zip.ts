import { BlobWriter, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-custom.js';
import { makeZip } from 'client-zip';
import { sha256Bytes } from '../../utils/store';
import { readZipBytes } from './read-zip';

type Files = Map<string, Uint8Array>;
type Manifest = Record<string, unknown> & { entries: { name: string; size: number; sha256: string }[]; counts: Record<string, number> };

/** A zip of these files. */
export async function zip(files: Files): Promise<Blob> {
  const inputs = [...files].map(([name, bytes]) => ({
    name,
    input: bytes as Uint8Array<ArrayBuffer>,
    lastModified: new Date(2026, 10, 22),
  }));
  return new Blob([await new Response(makeZip(inputs)).arrayBuffer()]);
}

/** The backup after someone changed files in it and nothing else. */
export async function tamper(backup: Blob, change: (files: Files) => void): Promise<Blob> {
  const files = await readZipBytes(backup);
  change(files);
  return zip(files);
}

/** The backup unpacked and packed again by another tool: compressed, with folders, in another order. */
export async function repack(backup: Blob, change: (files: Files) => void): Promise<Blob> {
  const files = await readZipBytes(backup);
  change(files);
  const writer = new ZipWriter(new BlobWriter('application/zip'), { useWebWorkers: false });
  for (const [name, bytes] of [...files].sort().reverse()) await writer.add(name, new Uint8ArrayReader(bytes));
  return writer.close();
}

/** The backup after someone changed it and set the manifest right, as a hostile file would have it. */
export async function forge(
  backup: Blob,
  { change = () => {}, manifest: changeManifest = () => {} }: { change?: (files: Files) => void; manifest?: (manifest: Manifest) => void },
): Promise<Blob> {
  const files = await readZipBytes(backup);
  const manifest = JSON.parse(new TextDecoder().decode(files.get('manifest.json'))) as Manifest;
  files.delete('manifest.json');
  change(files);
  const counts: Record<string, number> = Object.fromEntries(Object.keys(manifest.counts).map((table) => [table, 0]));
  manifest.entries = [];
  for (const [name, bytes] of files) {
    manifest.entries.push({ name, size: bytes.length, sha256: await sha256Bytes(bytes as Uint8Array<ArrayBuffer>) });
    const table = /^data\/(\w+)-/.exec(name)?.[1];
    if (table) counts[table] = (counts[table] ?? 0) + linesOf(bytes).length;
  }
  manifest.counts = counts;
  changeManifest(manifest);
  files.set('manifest.json', new TextEncoder().encode(JSON.stringify(manifest)));
  return zip(files);
}

/** Changes the lines of a table. */
export function withLines(table: string, change: (lines: string[]) => string[]): (files: Files) => void {
  return (files) => {
    const name = `data/${table}-0001.jsonl`;
    const lines = change(linesOf(files.get(name) ?? new Uint8Array()));
    files.set(name, new TextEncoder().encode(lines.map((line) => `${line}\n`).join('')));
  };
}

function linesOf(bytes: Uint8Array): string[] {
  return new TextDecoder().decode(bytes).split('\n').filter(Boolean);
}
