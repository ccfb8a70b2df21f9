import { UnionclipError } from '../model/errors';
import { isOutdated } from './outdated';

const UNAVAILABLE = new Set([
  'OpenFailedError',
  'MissingAPIError',
  'InvalidStateError',
  'UnknownError',
  'SecurityError',
  'DatabaseClosedError',
]);

/** Runs database work and turns its errors into ours, in this one place. */
export async function asOurs<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toOurError(error);
  }
}

/** The error that a person can act on, with the foreign one as its cause. */
export function toOurError(cause: unknown): UnionclipError {
  if (cause instanceof UnionclipError) return cause;
  const names = errorNames(cause);
  const detail = names.join(' < ');
  if (isOutdated() || names.includes('VersionError')) return new UnionclipError('library-outdated', detail, { cause });
  if (names.includes('QuotaExceededError')) return new UnionclipError('storage-full', detail, { cause });
  if (names.some((name) => UNAVAILABLE.has(name))) return new UnionclipError('storage-unavailable', detail, { cause });
  return new UnionclipError('unexpected', detail, { cause });
}

// Dexie wraps: a full disk arrives as an AbortError whose inner error is the QuotaExceededError.
function errorNames(error: unknown): string[] {
  const names: string[] = [];
  let current = error;
  while (current instanceof Object && 'name' in current && names.length < 5) {
    names.push(String(current.name));
    current = 'inner' in current ? current.inner : undefined;
  }
  return names;
}
