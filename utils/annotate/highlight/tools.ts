import { errorText } from '../../i18n';
import { type NoteWindow, openNoteWindow } from './note-window';
import { openToolbar, type Toolbar, type ToolbarAct, type ToolbarContent } from './toolbar';

/** What is shown beside a passage: the toolbar, or the note's frame. One of them at a time. */
export class Tools {
  readonly #onAct: (act: ToolbarAct) => void;
  #toolbar: Promise<Toolbar> | undefined;
  #open: Toolbar | undefined;
  #note: NoteWindow | undefined;
  /** What had the focus before the toolbar took it. */
  #focused: Element | null = null;

  content: ToolbarContent | undefined;

  constructor(onAct: (act: ToolbarAct) => void) {
    this.#onAct = onAct;
  }

  get isNoteOpen(): boolean {
    return this.#note?.isOpen() === true;
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
    if (!takesFocus && !hadFocus) return;
    if (!hadFocus) this.#focused = document.activeElement;
    toolbar.focus();
  }

  /** Says what went wrong, beside the passage. */
  showProblem(error: unknown, ranges: readonly Range[], names: ToolbarContent['names']): Promise<void> {
    return this.show({ kind: 'problem', names, message: errorText(error) }, ranges);
  }

  copy(text: string): boolean {
    return this.#open?.copy(text) === true;
  }

  openNote(token: string, field: 'note' | 'tags', ranges: readonly Range[]): void {
    this.#focused = document.activeElement;
    this.closeToolbar();
    this.#note?.close();
    this.#note = openNoteWindow(token, field, ranges);
  }

  closeToolbar(): void {
    const hadFocus = this.#open?.hasFocus() === true;
    this.content = undefined;
    this.#open?.close();
    if (this.#open) this.#forget();
    if (hadFocus) this.#returnFocus();
  }

  /** Takes the note's frame away; what was typed in it is kept by itself. */
  closeNote(): void {
    if (!this.#note) return;
    this.#note.close();
    this.#note = undefined;
    this.#returnFocus();
  }

  close(): void {
    this.closeToolbar();
    this.closeNote();
  }

  #forget(): void {
    this.#open = undefined;
    this.#toolbar = undefined;
  }

  #returnFocus(): void {
    window.focus();
    if (this.#focused instanceof HTMLElement && this.#focused.isConnected) this.#focused.focus({ preventScroll: true });
    this.#focused = null;
  }
}
