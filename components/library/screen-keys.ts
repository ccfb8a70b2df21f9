import type { RefObject } from 'preact';
import type { Screen } from './address';
import { moveFocus } from './highlights/card-keys';
import type { Handlers } from './use-shortcuts';

/** The keys that mean something on this screen: where the list is not in sight, no key may mean an article of it. */
export function screenKeys(screen: Screen['name'], keys: Handlers, root: RefObject<HTMLElement | null>): Handlers {
  if (screen === 'list' || screen === 'article') return keys;
  const { search, add, help, undo } = keys;
  const general = { search, add, help, undo };
  if (screen !== 'highlights') return general;
  const toCard = (move: 1 | -1) => () => root.current && moveFocus(root.current, move);
  return { ...general, next: toCard(1), previous: toCard(-1), nextHighlight: toCard(1), previousHighlight: toCard(-1) };
}
