import { vi } from 'vitest';

/** Node 20 has no Web Locks: one lock per name, refused while it is held, is all that is used of them. */
export function stubLocks(): void {
  const held = new Set<string>();
  const request = async <T>(name: string, _options: { ifAvailable: true }, work: (lock: object | null) => Promise<T>): Promise<T> => {
    if (held.has(name)) return work(null);
    held.add(name);
    try {
      return await work({ name });
    } finally {
      held.delete(name);
    }
  };
  vi.stubGlobal('navigator', { locks: { request } });
}
