/** What a key means on a line of the page of tags. */
export type TagKey = 'next' | 'previous' | 'first' | 'last' | 'fold' | 'unfold' | 'rename' | 'color' | 'delete';

const KEYS: Record<string, TagKey> = {
  ArrowDown: 'next',
  j: 'next',
  ArrowUp: 'previous',
  k: 'previous',
  Home: 'first',
  End: 'last',
  ArrowLeft: 'fold',
  ArrowRight: 'unfold',
  F2: 'rename',
  r: 'rename',
  c: 'color',
  '#': 'delete',
  Delete: 'delete',
};

export function tagKeyOf({
  key,
  ctrlKey,
  metaKey,
  altKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): TagKey | undefined {
  return ctrlKey || metaKey || altKey ? undefined : KEYS[key];
}
