/** What the session showed beside the passage, in order. */
export const shown: { hasUndo?: boolean; hasNote?: boolean; color?: string; message?: string; kind: string }[] = [];
/** What it put into the clipboard. */
export const copied: string[] = [];

/** Stands for the toolbar and the note's frame, of which jsdom draws nothing. */
export class Tools {
  content: { kind: string } | undefined;
  isNoteOpen = false;
  async show(content: { kind: string }) {
    this.content = content;
    shown.push(content);
  }
  showProblem = () => this.show({ kind: 'problem' });
  // The toolbar goes when the note comes.
  openNote() {
    this.content = undefined;
    this.isNoteOpen = true;
    return 'a'.repeat(32);
  }
  closeNote() {
    this.isNoteOpen = false;
  }
  copy = (text: string) => copied.push(text) > 0;
  close() {
    this.content = undefined;
    shown.push({ kind: 'closed' });
    this.closeNote();
  }
}
