import { hostNameOf, imageUrl } from '../../model/image-addresses';
import type { DumpTable } from '../../store';
import { readRow, SHAPES } from './shapes';

// Our own rows are four levels deep; what is deeper would exhaust the stack of whoever walks it.
const MAX_DEPTH = 20;

/** A line of a table as a row with the fields it should have and no others; nothing when it makes no sense. */
export function readLine<T>(table: DumpTable, line: string): T | undefined {
  const row = parse(line);
  if (row === undefined || !isShallow(row)) return undefined;
  return readRow(SHAPES[table], table === 'imageRefs' ? completeRef(row) : row) as T | undefined;
}

/** Backups of the first schema name no kind. The host is always the address's own: by it the permission is looked up. */
export function completeRef(row: unknown): unknown {
  if (!isRecord(row) || typeof row.url !== 'string') return row;
  return { ...row, kind: row.kind ?? 'image', host: hostNameOf(imageUrl(row.url) ?? '') };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isShallow(value: unknown, depth = 0): boolean {
  if (value === null || typeof value !== 'object') return true;
  return depth < MAX_DEPTH && Object.values(value).every((entry) => isShallow(entry, depth + 1));
}
