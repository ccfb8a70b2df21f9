import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// PKWARE's APPNOTE 6.3.10: end of central directory (4.3.16), central directory (4.3.12), language encoding flag (4.4.4, bit 11).
const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const UTF8_FLAG = 1 << 11;

/** The files of a zip by name, as texts. What is no text comes as if it were Latin-1. */
export async function readZip(blob: Blob): Promise<Map<string, string>> {
  return new Map(
    [...(await readZipBytes(blob))].map(([name, bytes]) => [
      name,
      /\.(?:md|jsonl?|txt)$/.test(name) ? decode(bytes) : Buffer.from(bytes).toString('latin1'),
    ]),
  );
}

/** The files of a zip by name, read without any tool: stored entries with UTF-8 names, each with its right checksum, or it throws. */
export async function readZipBytes(blob: Blob): Promise<Map<string, Uint8Array>> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const view = new DataView(bytes.buffer);
  let end = bytes.length - 22;
  while (view.getUint32(end, true) !== END) end -= 1;
  const files = new Map<string, Uint8Array>();
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < view.getUint16(end + 10, true); i++) {
    if (view.getUint32(at, true) !== CENTRAL) throw new Error('no central directory entry');
    if (!(view.getUint16(at + 8, true) & UTF8_FLAG)) throw new Error('the name is not marked as UTF-8');
    if (view.getUint16(at + 10, true) !== 0) throw new Error('the entry is not stored');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    const name = decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const data = bytes.subarray(start, start + view.getUint32(at + 24, true));
    if (crc32(data) !== view.getUint32(at + 16, true)) throw new Error(`wrong checksum: ${name}`);
    if (files.has(name)) throw new Error(`twice: ${name}`);
    files.set(name, data);
    at += 46 + nameLength + extraLength + commentLength;
  }
  return files;
}

/** The names as Python's zipfile reads them, after it checked every checksum; nothing where there is no Python. */
export async function namesByPython(blob: Blob): Promise<string[] | undefined> {
  if (spawnSync('python3', ['--version']).status !== 0) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'unionclip-zip-'));
  try {
    writeFileSync(join(folder, 'a.zip'), new Uint8Array(await blob.arrayBuffer()));
    const script =
      'import sys, json, zipfile; z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print(json.dumps(z.namelist()))';
    return JSON.parse(execFileSync('python3', ['-c', script, join(folder, 'a.zip')], { encoding: 'utf8' })) as string[];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
