import { browser } from '#imports';
import { type NoteWindow, prepareNoteWindow } from './note-window';
import { sayError } from './texts';
import { openToolbar, type Toolbar } from './toolbar';
import type { ToolbarAct, ToolbarContent } from './toolbar-content';

const HANDOVER_MS = 400;
// To read it, see the mistake and reach for Undo; where there is nothing to do, less.
const UNDO_MS = 8_000;
const SAID_MS = 4_000;

/** What is shown beside a passage: the toolbar, or the note's frame. One of them at a time. */
export class Tools {
  readonly #onAct: (act: ToolbarAct) => void;
  readonly #onRobbed: () => void;
  #toolbar: Promise<Toolbar> | undefined;
  #open: Toolbar | undefined;
  /** Loaded as soon as a note may be wanted. */
  #prepared: NoteWindow | undefined;
  #note: NoteWindow | undefined;
  /** What had the focus before the toolbar took it. */
  #focused: Element | null = null;
  #leaving: ReturnType<typeof setTimeout> | undefined;

  content: ToolbarContent | undefined;

  /** `onRobbed`: the page does not leave the keys to the note. */
  constructor(onAct: (act: ToolbarAct) => void, onRobbed: () => void) {
    this.#onAct = onAct;
    this.#onRobbed = onRobbed;
  }

  get isNoteOpen(): boolean {
    return this.#note !== undefined && (this.#open !== undefined || this.#note.isOpen());
  }

  /** Shows the toolbar beside these ranges; `takesFocus` for those who came with the keys. */
  async show(content: ToolbarContent, ranges: readonly Range[], { takesFocus = false } = {}): Promise<void> {
    this.content = content;
    // The page may have thrown it out.
    if (this.#open?.isOpen() === false) this.#forget();
    // A second call may come while the first still waits for the frame.
    this.#toolbar ??= openToolbar(this.#onAct);
    const toolbar = await this.#toolbar;
    this.#open = toolbar;
    if (!this.content) return this.closeToolbar();
    if (this.content !== content) return;
    const hadFocus = toolbar.hasFocus();
    toolbar.show(content, ranges);
    this.#leaveSoon(toolbar, content);
    const takesNote = content.kind === 'selection' || content.kind === 'highlight';
    // Gone after an update of the extension under the page.
    if (takesNote && browser.runtime?.id) this.#prepared ??= prepareNoteWindow(this.#onRobbed);
    if (!takesFocus && !hadFocus) return;
    if (!hadFocus) this.#focused = document.activeElement;
    toolbar.focus();
  }

  /** Says what went wrong, beside the passage. */
  showProblem(error: unknown, ranges: readonly Range[], names: ToolbarContent['names']): Promise<void> {
    return this.show({ kind: 'problem', names, message: sayError(error) }, ranges);
  }

  copy(text: string): boolean {
    return this.#open?.copy(text) === true;
  }

  /** Opens the note's frame, and returns the token that it asks with. No key between is the page's: until the frame has them, the toolbar does. */
  openNote(ranges: readonly Range[]): string {
    const note = this.#prepared ?? prepareNoteWindow(this.#onRobbed);
    this.#prepared = undefined;
    this.#note?.close();
    this.#note = note;
    if (!this.#open?.hasFocus()) this.#focused = document.activeElement;
    this.#open?.hold();
    void note.ready.then(() => {
      if (this.#note !== note) return;
      note.open(ranges);
      // Firefox gives the focus of a frame that goes back to the page: it goes when it has none.
      setTimeout(() => this.#note === note && this.closeToolbar({ returnsFocus: false }), HANDOVER_MS);
    });
    return note.token;
  }

  closeToolbar({ returnsFocus = true } = {}): void {
    const hadFocus = returnsFocus && this.#open?.hasFocus() === true;
    this.content = undefined;
    this.#prepared?.close();
    this.#prepared = undefined;
    this.#open?.close();
    if (this.#open) this.#forget();
    if (hadFocus) this.#returnFocus();
  }

  /** Takes the note's frame away; what was typed in it is kept by itself. */
  closeNote({ returnsFocus = true } = {}): void {
    if (!this.#note) return;
    this.#note.close();
    this.#note = undefined;
    if (returnsFocus) this.#returnFocus();
  }

  close(): void {
    this.closeToolbar();
    this.closeNote();
  }

  // What is only said goes by itself, though not from under the hand.
  #leaveSoon(toolbar: Toolbar, content: ToolbarContent): void {
    clearTimeout(this.#leaving);
    if (content.kind !== 'removed') return;
    const { hasUndo } = content;
    const look = () => {
      if (toolbar.isPointedAt() || (hasUndo && toolbar.hasFocus())) this.#leaveSoon(toolbar, content);
      else this.#onAct('close');
    };
    this.#leaving = setTimeout(look, hasUndo ? UNDO_MS : SAID_MS);
  }

  #forget(): void {
    clearTimeout(this.#leaving);
    this.#open = undefined;
    this.#toolbar = undefined;
  }

  #returnFocus(): void {
    window.focus();
    if (this.#focused instanceof HTMLElement && this.#focused.isConnected) this.#focused.focus({ preventScroll: true });
    this.#focused = null;
  }
}
