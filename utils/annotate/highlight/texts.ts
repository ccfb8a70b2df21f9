import { errorTextFor, t, uiLanguage } from '../../i18n';
import { type ErrorCode, toErrorData } from '../../model/errors';

const KEYS = [
  'highlight_toolbar',
  'highlight_note',
  'highlight_tag',
  'highlight_noteShow',
  'library_markCopy',
  'library_markCite',
  'highlight_remove',
  'highlight_undo',
  'highlight_choose',
  'highlight_removed',
  'highlight_made',
  'highlight_madeAndClipped',
  'highlight_copied',
  'highlight_notCopied',
  'highlight_undone',
  'highlight_changed',
  'highlight_noteOf',
  'highlight_noteRobbed',
  'toast_close',
] as const;

type Key = (typeof KEYS)[number];

// Read at once: after an update of the extension this script has no texts to ask for any more, and one of them is to say just that.
const TEXTS = new Map<Key, string>(KEYS.map((key) => [key, t(key)]));
const GONE: ErrorCode = 'extension-updated';
const GONE_TEXT = errorTextFor(GONE);

/** The language of the texts. */
export const LANGUAGE = uiLanguage();

/** A text of the toolbar. */
export function say(key: Key): string {
  return TEXTS.get(key) ?? '';
}

/** The sentence for an error. */
export function sayError(error: unknown): string {
  const { code } = toErrorData(error);
  return code === GONE ? GONE_TEXT : errorTextFor(code);
}
