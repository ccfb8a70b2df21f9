import { type HighlightSettings, readHighlightSettings } from '../model/highlight-settings';
import { db } from './database';
import { asOurs } from './our-errors';
import { write } from './write';

const KEY = 'highlights';

/** Names of the colours, and how highlights are exported; the defaults until the person changes them. */
export async function getHighlightSettings(): Promise<HighlightSettings> {
  return asOurs(readStored);
}

/** Changes some of the settings; `names` are changed one by one, and an empty name gives the colour its own back. */
export async function setHighlightSettings(edit: Partial<HighlightSettings>): Promise<void> {
  await write([db.settings], async (change) => {
    const old = await readStored();
    const value = readHighlightSettings({ ...old, ...edit, names: { ...old.names, ...edit.names } });
    await db.settings.put({ key: KEY, value });
    change.isFollowUp = true;
  });
}

async function readStored(): Promise<HighlightSettings> {
  return readHighlightSettings((await db.settings.get(KEY))?.value);
}
