import type { DBCore, DBCoreMutateRequest, DBCoreTable, Middleware } from 'dexie';
import { db } from '../../utils/store/database';

/** Makes writes fail: `failAt(k)` lets the k-th write from now on throw, whatever it is. */
export interface Faults {
  failAt(k: number): void;
  /** Writes since `failAt`. */
  readonly writes: number;
  stop(): void;
}

/** Puts itself below Dexie's tables, where every write of every table passes. The connection is opened anew with it. */
export function injectFaults(): Faults {
  let failing = 0;
  let writes = 0;
  const middleware: Middleware<DBCore> = {
    stack: 'dbcore',
    name: 'faults',
    create: (core) => ({ ...core, table: (name: string) => wrap(core.table(name)) }),
  };
  const wrap = (table: DBCoreTable): DBCoreTable => ({
    ...table,
    mutate: (request: DBCoreMutateRequest) => {
      writes += 1;
      if (writes === failing) return Promise.reject(Object.assign(new Error('no space'), { name: 'QuotaExceededError' })) as never;
      return table.mutate(request);
    },
  });
  db.close({ disableAutoOpen: false });
  db.use(middleware);
  return {
    failAt(k) {
      failing = k;
      writes = 0;
    },
    get writes() {
      return writes;
    },
    stop() {
      failing = 0;
      db.unuse({ stack: 'dbcore', name: 'faults' });
    },
  };
}
