import { useTagColor } from './tag-colors';
import './TagDot.css';

/** For a field of tags: the dot before each of them. */
export const dotBefore = (tag: string) => <TagDot tag={tag} />;

/** The colour of a tag as a small dot before its name; nothing for a tag without one. Decoration: the name says which tag it is. */
export function TagDot({ tag }: { tag: string }) {
  const color = useTagColor(tag);
  return color ? <span class={`tag-dot is-${color}`} /> : null;
}
