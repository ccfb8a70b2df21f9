import { readTagColors, TAG_COLORS, type TagColor, type TagColors } from '../model/tag-colors';
import { db } from './database';
import { asOurs } from './our-errors';
import { write } from './write';

/** The setting's name in the library and in backups. */
export const TAG_COLORS_KEY = 'tagColors';

/** The colours that tags were given. */
export async function getTagColors(): Promise<TagColors> {
  return asOurs(readStoredColors);
}

/** Gives a tag a colour, or takes it away. Returns the one it had. */
export async function setTagColor(tag: string, color?: TagColor): Promise<TagColor | undefined> {
  return write([db.settings], async (change) => {
    change.isFollowUp = true;
    const former = (await readStoredColors())[tag];
    if (former === color) change.isEmpty = true;
    else await changeColors([{ tag, after: color }]);
    return former;
  });
}

/** In whatever transaction is running. */
export async function readStoredColors(): Promise<TagColors> {
  return readTagColors((await db.settings.get(TAG_COLORS_KEY))?.value);
}

/** Stores these tags' colours beside those of the others, inside the running transaction. */
export async function changeColors(changes: { tag: string; after?: TagColor }[]): Promise<void> {
  if (changes.length === 0) return;
  const colors = new Map(Object.entries(await readStoredColors()));
  for (const { tag, after } of changes) {
    if (after && TAG_COLORS.includes(after)) colors.set(tag, after);
    else colors.delete(tag);
  }
  await db.settings.put({ key: TAG_COLORS_KEY, value: Object.fromEntries(colors) });
}
