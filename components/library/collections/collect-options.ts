import { fold } from '../../../utils/search';
import type { CountedCollection } from '../../../utils/store';

/** How many of the articles in question a collection holds. */
export type Holding = 'none' | 'some' | 'all';

/** A line of the dialog: a collection, or a name that is to become one. */
export interface CollectOption {
  /** None for a new one. */
  collection?: CountedCollection;
  name: string;
  held: Holding;
  heldCount: number;
  /** What was chosen for it, if anything: all articles in, or all out. */
  choice?: 'in' | 'out';
}

export type Choices = ReadonlyMap<string, 'in' | 'out'>;

interface OptionsOf {
  typed: string;
  collections: readonly CountedCollection[];
  /** How many of the articles each collection holds. */
  held: ReadonlyMap<string, number>;
  articleCount: number;
  choices: Choices;
  /** Ids of those that were added to last. */
  recent: readonly string[];
}

/** The collections that fit what is typed, those used last first, and behind them what is typed as a new one unless there is such a one. */
export function optionsOf({ typed, collections, held, articleCount, choices, recent }: OptionsOf): CollectOption[] {
  const wanted = fold(typed);
  const rank = ({ id, name }: CountedCollection) => {
    const at = recent.indexOf(id);
    // What is chosen by its name is not to be moved about by its past.
    if (wanted) return fold(name).startsWith(wanted) ? 0 : 1;
    return at < 0 ? recent.length : at;
  };
  const found = collections.filter(({ name }) => fold(name).includes(wanted));
  const options = found
    .map((collection, order) => ({ collection, order, rank: rank(collection) }))
    .sort((a, b) => a.rank - b.rank || a.order - b.order)
    .map(({ collection }): CollectOption => {
      const heldCount = held.get(collection.id) ?? 0;
      const choice = choices.get(collection.id);
      return {
        collection,
        name: collection.name,
        heldCount,
        held: heldCount === 0 ? 'none' : heldCount < articleCount ? 'some' : 'all',
        ...(choice ? { choice } : {}),
      };
    });
  const isNew = wanted !== '' && !collections.some(({ name }) => fold(name) === wanted);
  return isNew ? [...options, { name: typed.trim().replace(/\s+/g, ' '), held: 'none', heldCount: 0 }] : options;
}

/** The choices after one press on a collection: in, and out where it holds some; once more is back to how it is. */
export function toggled(choices: Choices, id: string, held: Holding): Choices {
  const next = new Map(choices);
  const former = next.get(id);
  next.delete(id);
  if (!former) next.set(id, held === 'all' ? 'out' : 'in');
  else if (former === 'in' && held === 'some') next.set(id, 'out');
  return next;
}

/** Whether the articles will be in it: what the box before its name shows. */
export function boxOf({ held, choice }: Pick<CollectOption, 'held' | 'choice'>): 'true' | 'false' | 'mixed' {
  if (choice) return choice === 'in' ? 'true' : 'false';
  return held === 'all' ? 'true' : held === 'some' ? 'mixed' : 'false';
}
