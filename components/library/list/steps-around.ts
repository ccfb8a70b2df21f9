import type { ListSteps } from '../library-context';

/** Where the open article stands in the list, and what lies beside it. */
export function stepsAround(ids: readonly string[], openId: string | undefined, open: ListSteps['open']): ListSteps {
  const at = openId ? ids.indexOf(openId) : -1;
  if (at < 0) return { count: ids.length, open };
  return {
    ...(at > 0 ? { previous: ids[at - 1] } : {}),
    ...(at + 1 < ids.length ? { next: ids[at + 1] } : {}),
    at: at + 1,
    count: ids.length,
    open,
  };
}
