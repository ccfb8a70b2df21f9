import { type PictureSettings, readPictureSettings } from '../model/picture-settings';
import { db } from './database';
import { asOurs } from './our-errors';
import { write } from './write';

const KEY = 'pictures';

/** Which files are kept with articles; the defaults until the person changes them. */
export async function getPictureSettings(): Promise<PictureSettings> {
  return asOurs(readStoredSettings);
}

/** Changes some of the settings. Where a limit was raised, what it kept out counts as not tried. */
export async function setPictureSettings(edit: Partial<PictureSettings>): Promise<void> {
  await write([db.settings, db.imageRefs], async (change) => {
    const old = await readStoredSettings();
    const next = readPictureSettings({ ...old, ...edit });
    const limits = ['perPicture', 'perArticle', 'total', 'perAttachment'] as const;
    if (limits.some((key) => next[key] > old[key])) {
      const refused = await db.imageRefs
        .where('hash')
        .equals('')
        .filter(({ problem }) => problem === 'budget' || problem === 'too-large')
        .toArray();
      await db.imageRefs.bulkPut(refused.map(({ problem: _, ...ref }) => ref));
    }
    await db.settings.put({ key: KEY, value: next });
    change.isFollowUp = true;
  });
}

/** The same in whatever transaction is running. */
export async function readStoredSettings(): Promise<PictureSettings> {
  return readPictureSettings((await db.settings.get(KEY))?.value);
}
