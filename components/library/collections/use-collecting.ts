import { useMemo } from 'preact/hooks';
import { t, tn } from '../../../utils/i18n';
import type { Collection } from '../../../utils/model/collection';
import {
  createCollection,
  editCollection,
  getCollection,
  type NewCollection,
  removeCollection,
  restoreCollection,
} from '../../../utils/store';
import { runBack, useJobs } from '../../shared/jobs';
import { useToasts } from '../../shared/toasts';
import { parseAddress } from '../address';
import { useLibrary } from '../library-context';
import type { Go } from '../use-address';
import { type CollectChange, type Collected, collect, uncollect } from './collect-changes';
import { noteRecent } from './recent';

/** What a person can do with collections. Each says when it is done, how to take it back, and tells its own failure. */
export interface Collecting {
  create(input: NewCollection): Promise<void>;
  edit(id: string, edit: { name: string; description: string }): Promise<void>;
  remove(collection: Collection): Promise<void>;
  /** Changes the collections of articles, with progress where they are many. */
  change(articleIds: readonly string[], change: CollectChange): Promise<void>;
}

export function useCollecting(): Collecting {
  return useCollectingFrom(useLibrary().go);
}

/** The same where the page's context is not there yet. */
export function useCollectingFrom(go: Go): Collecting {
  const toasts = useToasts();
  const jobs = useJobs();

  return useMemo<Collecting>(() => {
    const attempt = async <T>(act: () => Promise<T>): Promise<T | undefined> => {
      try {
        return await act();
      } catch (error) {
        toasts.showError(error);
        return undefined;
      }
    };
    // Where a collection is that is gone again, there is nothing more to be seen.
    const leave = (id: string) => {
      if (parseAddress(location.hash).filter.collection === id) go({ screen: { name: 'list' }, filter: {} });
    };
    const open = (id: string) => go({ screen: { name: 'list' }, filter: { collection: id } });

    return {
      async create(input) {
        await attempt(async () => {
          const { id, name } = await createCollection(input);
          noteRecent([id]);
          open(id);
          toasts.show({
            text: t('collections_created', name),
            undo: async () => {
              await removeCollection(id);
              leave(id);
            },
          });
        });
      },
      async edit(id, edit) {
        await attempt(async () => {
          const former = await editCollection(id, edit);
          if (former.name === edit.name && former.description === edit.description) return;
          toasts.show({
            text: t('collections_edited', edit.name),
            undo: async () => {
              await editCollection(id, former);
            },
          });
        });
      },
      async remove({ id, name }) {
        await attempt(async () => {
          const removed = await removeCollection(id);
          leave(id);
          toasts.show({
            text: t('collections_removed', name),
            undo: async () => {
              await restoreCollection(removed);
              open(id);
            },
          });
        });
      },
      async change(articleIds, change) {
        const done: Collected = { added: [], removed: [] };
        await jobs.run(t('collections_collecting'), (tools) => collect(articleIds, change, done, tools));
        noteRecent(done.added.map(({ id }) => id));
        const text = await attempt(() => textOf(articleIds.length, done));
        if (!text) return;
        const { created } = done;
        toasts.show({
          text,
          undo: async () => {
            await runBack(jobs, t('library_undoing'), (tools) => uncollect(done, tools));
            if (created) leave(created.id);
          },
          ...(created ? { action: { label: t('collections_show'), run: () => open(created.id) } } : {}),
        });
      },
    };
  }, [toasts, jobs, go]);
}

/** What was done, in a sentence; nothing where nothing was. */
async function textOf(articleCount: number, { created, added, removed }: Collected): Promise<string | undefined> {
  const [first, second] = added.filter(({ articleIds }) => articleIds.length > 0);
  if (created) return tn('collections_createdWith', first?.articleIds.length ?? 0, created.name);
  const left = [...new Set(removed.map(({ collectionId }) => collectionId))];
  if (first && !second && left.length === 0) return tn('collections_added', first.articleIds.length, await nameOf(first.id));
  if (!first && left.length === 1) return tn('collections_left', removed.length, await nameOf(left[0] as string));
  if (!first && left.length === 0) return added.length > 0 ? t('collections_nothingAdded') : undefined;
  return tn('collections_changed', articleCount);
}

async function nameOf(id: string): Promise<string> {
  return (await getCollection(id))?.name ?? '';
}
