import { browser } from '#imports';
import { t } from '../../i18n';
import { openSurface } from './surface';

const SIZE = { width: 340, height: 232 };

/** The frame in which a note is written: a page of the extension, whose keys the page around it cannot hear. */
export interface NoteWindow {
  isOpen(): boolean;
  close(): void;
}

/** Opens the note's frame beside a passage, with the focus in it. `token` is what it asks the background with. */
export function openNoteWindow(token: string, field: 'note' | 'tags', ranges: readonly Range[]): NoteWindow {
  const surface = openSurface({
    title: t('highlight_noteOf'),
    src: `${browser.runtime.getURL('/note.html' as never)}#${token}.${field}`,
    className: 'note',
    onLoad: ({ frame }) => frame.focus(),
  });
  surface.placeBeside(ranges, { width: Math.min(SIZE.width, innerWidth - 8), height: SIZE.height });
  // From now on no key is the page's, also while the frame is still being loaded.
  surface.frame.focus();
  return surface;
}
