/** Which files are kept with articles, in bytes. */
export interface PictureSettings {
  /** Keep the pictures of a page when it is clipped. */
  isOn: boolean;
  /** The largest picture. */
  perPicture: number;
  /** All files of one article. */
  perArticle: number;
  /** All files of the library. */
  total: number;
  /** Keep attachments of the page's own host too. */
  keepAttachments: boolean;
  /** The largest attachment. */
  perAttachment: number;
}

const MB = 1024 * 1024;

export const DEFAULT_PICTURE_SETTINGS: PictureSettings = {
  isOn: true,
  perPicture: 10 * MB,
  perArticle: 30 * MB,
  total: 2048 * MB,
  keepAttachments: true,
  perAttachment: 20 * MB,
};

/** Settings as they were stored, or came with a backup, with the default for whatever is missing or makes no sense. */
export function readPictureSettings(value: unknown): PictureSettings {
  const stored: Partial<Record<keyof PictureSettings, unknown>> = value instanceof Object ? value : {};
  const settings = { ...DEFAULT_PICTURE_SETTINGS };
  for (const key of ['isOn', 'keepAttachments'] as const) if (typeof stored[key] === 'boolean') settings[key] = stored[key];
  for (const key of ['perPicture', 'perArticle', 'total', 'perAttachment'] as const) {
    const bytes = stored[key];
    if (Number.isSafeInteger(bytes) && (bytes as number) >= 0) settings[key] = bytes as number;
  }
  return settings;
}
