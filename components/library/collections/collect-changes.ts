import type { Collection, Membership } from '../../../utils/model/collection';
import {
  addToCollection,
  createCollection,
  removeCollection,
  removeFromCollection,
  restorePlaces,
  type WorkOptions,
} from '../../../utils/store';

/** What is to be changed for some articles. */
export interface CollectChange {
  /** Ids of collections that they come into. */
  add?: readonly string[];
  /** Ids of collections that they leave. */
  remove?: readonly string[];
  /** Name of a collection that is made for them. */
  create?: string;
}

/** What was changed: all that taking it back needs. Filled while the work is under way, so that a part of it can be taken back too. */
export interface Collected {
  created?: Collection;
  added: { id: string; articleIds: string[] }[];
  removed: Membership[];
}

/** Changes the collections of these articles. What was done is noted in `done`, also when it is stopped or fails half-way. */
export async function collect(
  articleIds: readonly string[],
  change: CollectChange,
  done: Collected,
  { signal, onProgress }: WorkOptions = {},
): Promise<void> {
  if (change.create) done.created = await createCollection({ name: change.create });
  const adds = [...(done.created ? [done.created.id] : []), ...(change.add ?? [])];
  const removes = change.remove ?? [];
  const total = (adds.length + removes.length) * articleIds.length;
  let at = 0;
  const step = () => {
    const before = at;
    at += articleIds.length;
    return { signal, onProgress: (count: number) => onProgress?.(before + count, total) };
  };
  for (const id of adds) done.added.push({ id, articleIds: await addToCollection(id, articleIds, step()) });
  for (const id of removes) done.removed.push(...(await removeFromCollection(id, articleIds, step())));
}

/** Takes back what `collect` noted. */
export async function uncollect({ created, added, removed }: Collected, options: WorkOptions = {}): Promise<void> {
  await restorePlaces(removed, options);
  for (const { id, articleIds } of added) if (id !== created?.id) await removeFromCollection(id, articleIds, options);
  if (created) await removeCollection(created.id);
}
