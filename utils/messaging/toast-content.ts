/** What a toast on a page says, ready to be shown: texts in the user's language. */
export interface ToastContent {
  kind: 'saved' | 'problem';
  /** What happened, in a few words or a sentence. */
  message: string;
  /** Title of the article concerned. */
  title?: string;
  /** Its language, so that the right glyphs are taken. */
  titleLang?: string;
  /** With it the toast offers Undo. */
  undo?: { token: string; label: string; doneMessage: string };
  closeLabel: string;
}
