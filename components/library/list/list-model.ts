/**
 * The list as the keyboard sees it: which row is active, which are selected, and what each act changes.
 * Pure, so that every rule (ranges, what is active after a deletion) is a line in a test.
 */
export interface ListModel {
  /** The rows in the order shown. */
  ids: readonly string[];
  /** The row that keys speak of; the list's one tab stop. */
  active?: string;
  /** Where a range began. */
  anchor?: string;
  selected: ReadonlySet<string>;
  /** To become active as soon as it is listed: an article that was just added or brought back. */
  awaited?: string;
  /** Whether `ids` are all there are; more may be on their way. */
  isWhole?: boolean;
  /** The end was asked for before it was known: as soon as it is, it becomes active, or the end of the range. */
  awaitsEnd?: 'plain' | 'range';
}

export type ListAct =
  /** `isWhole`: these are all there are, and what is none of them is gone. */
  | { type: 'rows'; ids: readonly string[]; isWhole?: boolean }
  | { type: 'move'; by: number; isRange?: boolean }
  | { type: 'jump'; to: 'first' | 'last'; isRange?: boolean }
  | { type: 'activate'; id: string }
  | { type: 'focus'; id: string }
  | { type: 'toggle'; id?: string }
  | { type: 'range'; id: string }
  | { type: 'select'; ids: readonly string[] }
  | { type: 'clear' };

export const emptyList: ListModel = { ids: [], selected: new Set() };

/** The list after `act`. */
export function reduceList(list: ListModel, act: ListAct): ListModel {
  switch (act.type) {
    case 'rows':
      return withRows(list, act.ids, act.isWhole);
    case 'move': {
      const at = list.active ? list.ids.indexOf(list.active) : -1;
      // Before the first key nothing is active: whichever way the key points, the first row is meant.
      return moveTo(list, at < 0 ? 0 : at + act.by, act.isRange);
    }
    case 'jump':
      return jumpTo(list, act.to, act.isRange);
    case 'activate':
      // A row that is not there yet cannot take the focus; the active one stays until it comes.
      return list.ids.includes(act.id) ? activate(list, act.id) : { ...list, awaited: act.id };
    case 'focus':
      // However the focus came to a row, keys speak of it from then on. A range under way keeps its beginning: a click focuses first.
      return list.active === act.id ? list : { ...list, active: act.id, anchor: list.anchor ?? act.id };
    case 'toggle':
      return toggle(list, act.id ?? list.active);
    case 'range':
      return selectRange(list, act.id);
    case 'select':
      return { ...list, selected: new Set(act.ids) };
    case 'clear':
      return clear(list);
  }
}

/** What is selected, in the order of the list; what is selected beyond the rows known so far comes last. */
export function selectedIds({ ids, selected }: Pick<ListModel, 'ids' | 'selected'>): string[] {
  return [...new Set([...ids.filter((id) => selected.has(id)), ...selected])];
}

/** What an act on "this" means: the selection if there is one, else the active row. */
export function targetsOf(list: ListModel): string[] {
  if (list.selected.size > 0) return selectedIds(list);
  return list.active ? [list.active] : [];
}

// Deleting moves the active row to the one that took its place, so that the next key acts where the eye is.
function withRows(list: ListModel, ids: readonly string[], isWhole = false): ListModel {
  if (ids === list.ids && isWhole === Boolean(list.isWhole)) return list;
  const next: ListModel = { ...list, ids, isWhole };
  if (isWhole && list.selected.size > 0) next.selected = stillHere(list.selected, ids);
  if (list.awaitsEnd && isWhole) return moveTo(next, ids.length - 1, list.awaitsEnd === 'range');
  if (list.awaited && ids.includes(list.awaited)) return activate(next, list.awaited);
  if (list.active && !ids.includes(list.active)) {
    next.active = neighbour(list, new Set(ids)) ?? ids[Math.min(list.ids.indexOf(list.active), ids.length - 1)];
  }
  if (list.anchor && !ids.includes(list.anchor)) next.anchor = next.active;
  return next;
}

function stillHere(selected: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> {
  const here = new Set(ids);
  const left = [...selected].filter((id) => here.has(id));
  return left.length === selected.size ? selected : new Set(left);
}

// Whoever picks a row has no use any more for the one that was awaited.
function activate({ awaited: _, awaitsEnd: _end, ...list }: ListModel, id: string): ListModel {
  return { ...list, active: id, anchor: id };
}

// What was on its way to the end of one list is not to go on in another.
function clear(list: ListModel): ListModel {
  if (list.selected.size === 0 && !list.awaitsEnd) return list;
  const { awaitsEnd: _, ...rest } = list;
  return rest.selected.size > 0 ? { ...rest, selected: new Set(), anchor: rest.active } : rest;
}

function neighbour(list: ListModel, here: ReadonlySet<string>): string | undefined {
  const at = list.active ? list.ids.indexOf(list.active) : -1;
  for (let i = at + 1; at >= 0 && i < list.ids.length; i++) if (here.has(list.ids[i] as string)) return list.ids[i];
  for (let i = at - 1; i >= 0; i--) if (here.has(list.ids[i] as string)) return list.ids[i];
  return undefined;
}

function moveTo(list: ListModel, index: number, isRange = false): ListModel {
  const id = list.ids[Math.max(0, Math.min(index, list.ids.length - 1))];
  if (!id) return list;
  if (!isRange) return activate(list, id);
  const from = list.anchor ?? list.active ?? id;
  return { ...activate(list, id), anchor: from, selected: union(list.selected, between(list.ids, from, id)) };
}

function jumpTo(list: ListModel, to: 'first' | 'last', isRange = false): ListModel {
  const next = moveTo(list, to === 'first' ? 0 : list.ids.length - 1, isRange);
  return to === 'last' && list.isWhole === false ? { ...next, awaitsEnd: isRange ? 'range' : 'plain' } : next;
}

function selectRange(list: ListModel, id: string): ListModel {
  const from = list.anchor ?? list.active ?? id;
  return { ...activate(list, id), anchor: from, selected: union(list.selected, between(list.ids, from, id)) };
}

function toggle(list: ListModel, id: string | undefined): ListModel {
  if (!id) return list;
  const selected = new Set(list.selected);
  if (!selected.delete(id)) selected.add(id);
  return { ...activate(list, id), selected };
}

function between(ids: readonly string[], a: string, b: string): readonly string[] {
  const from = ids.indexOf(a);
  const to = ids.indexOf(b);
  return ids.slice(Math.min(from, to), Math.max(from, to) + 1);
}

function union(a: ReadonlySet<string>, b: readonly string[]): Set<string> {
  if (a.size === 0) return new Set(b);
  const all = new Set(a);
  for (const id of b) all.add(id);
  return all;
}
