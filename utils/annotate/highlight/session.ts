import type { HighlightPlace, PageHighlight, PageHighlights } from '../../messaging';
import { UnionclipError } from '../../model/errors';
import type { HighlightColor, HighlightSelectors } from '../../model/highlight';
import { newId } from '../../model/id';
import { Keeper } from './keeper';
import { PageLibrary } from './library';
import { Listing } from './listing';
import { type Made, makeHighlights } from './make';
import { revealRange, selectRange } from './reveal';
import { type Saved, Saving } from './saving';
import { readSelection, type Selected } from './selection';
import { rangesOf, type Subject, type UndoStep, wordsOf } from './subject';
import { say } from './texts';
import type { ToolbarAct } from './toolbar-content';
import { Tools } from './tools';
import { copyWords } from './words';

/** Highlighting on one page: what is painted, what is selected, and what the person does with it. */
export class HighlightSession {
  readonly library = new PageLibrary();
  readonly #keeper = new Keeper(this.library.bringVariants);
  readonly #saving = new Saving(this.library);
  readonly #listing = new Listing(this.library, (data) => this.#show(data));
  readonly #tools = new Tools(
    (act) => void this.act(act),
    () => this.#loseNote(),
  );
  #data: PageHighlights | undefined;
  /** The last one that was chosen on this page: the library may learn of it a moment later. */
  #color: HighlightColor | undefined;
  #subject: Subject | undefined;
  #undo: UndoStep[] = [];
  #focusNext = false;

  /** Reads anew what the library has of this page, and looks where it is. */
  refresh(): Promise<void> {
    return this.#listing.read();
  }

  async #show(data: PageHighlights): Promise<void> {
    this.#data = { ...data, color: this.#color ?? data.color };
    this.#keeper.set(this.#saving.joinTo(data.highlights));
    await this.#keeper.settle();
    this.#renew();
  }

  /** What is said of a highlight holds no longer than it does: it may have been removed, coloured or written about elsewhere. */
  #renew(): void {
    const { content } = this.#tools;
    if (this.#subject?.kind !== 'highlight' || this.#tools.isNoteOpen) return;
    const highlight = this.#keeper.get(this.#subject.id);
    if (highlight && content?.color === highlight.color && content.hasNote === highlight.hasNote) return;
    this.#undo = [];
    if (highlight) void this.#showHighlight(highlight.id);
    else this.close();
  }

  /** The page has another address, without a load: nothing of the former one is shown any more. */
  leavePage(): Promise<void> {
    this.close();
    this.#saving.leavePage();
    return this.refresh();
  }

  /** Looks again for what is not where it was. Returns whether anything is missing. */
  async settle(): Promise<boolean> {
    await this.#keeper.settle();
    return this.places().some(({ state }) => state !== 'in-place');
  }

  places(): HighlightPlace[] {
    return this.#keeper.places();
  }

  /** Highlights what is selected, in the colour of the last one. */
  async highlightSelection(): Promise<void> {
    const selected = readSelection();
    this.#focusNext = true;
    await this.#make(selected, this.#data?.color ?? 'fact');
  }

  /** Brings a highlight into view, with the toolbar; what is only suggested is selected. */
  async reveal(id: string): Promise<void> {
    const range = this.#keeper.rangeOf(id);
    const other = range ?? this.#keeper.otherPlaceOf(id);
    if (!other?.startContainer.isConnected) throw new UnionclipError('passage-not-found');
    revealRange(other);
    if (!range) return selectRange(other, { isAlone: true });
    this.#focusNext = true;
    await this.#showHighlight(id);
  }

  /** The selectors of what was found in place of a highlight's words, or is suggested. */
  selectorsOf(id: string): HighlightSelectors {
    return this.#keeper.selectorsOf(id);
  }

  /** Offers to highlight what was just selected. */
  offer(selected: Selected): void {
    if (!this.#data || this.#tools.isNoteOpen) return;
    this.#subject = { kind: 'selection', selected };
    this.#keeper.emphasize(undefined);
    void this.#tools.show({ kind: 'selection', names: this.#data.names }, selected.ranges);
  }

  /** Takes the offer back. */
  withdraw(): void {
    if (this.#subject?.kind === 'selection') this.close();
  }

  /** A click on the page: the toolbar for the highlight there; at the same place again, for the next one around it. */
  pick(page: Document, x: number, y: number): void {
    const id = this.#keeper.pick(page, x, y);
    if (id) void this.#showHighlight(id);
  }

  /** What the toolbar shows: a key may be its own. */
  get shown() {
    return this.#tools.content;
  }

  close(): void {
    this.#tools.close();
    this.#keeper.emphasize(undefined);
    this.#subject = undefined;
    this.#undo = [];
  }

  /** The note is done, and with it the toolbar. `isEmpty`: left with nothing in it, and so goes what was made for it only. */
  closeNote(isEmpty?: boolean): Promise<void> {
    const act = isEmpty && this.#tools.isNoteOpen && this.#undo[0] ? 'undo' : 'close';
    this.#tools.closeNote();
    return this.act(act);
  }

  /** Does what a press or a key asks for, and says what went wrong beside the passage. */
  async act(act: ToolbarAct): Promise<void> {
    const subject = this.#subject;
    if (act === 'close' || !subject) return this.close();
    const ranges = this.#rangesOf(subject);
    try {
      if (act === 'copy' || act === 'cite')
        await copyWords(this.#tools, wordsOf(subject, this.#keeper), ranges, act === 'cite' && this.library);
      else if (act === 'undo') await this.#takeBack(subject, ranges);
      else if (subject.kind === 'selection') await this.#actOnSelection(act, subject.selected);
      else if (subject.kind === 'highlight') await this.#actOnHighlight(act, subject.id, ranges);
    } catch (error) {
      this.#subject = { kind: 'gone', ranges };
      await this.#tools.showProblem(error, ranges, this.#names);
    }
  }

  async #actOnSelection(act: ToolbarAct, selected: Selected): Promise<void> {
    const color = typeof act === 'object' ? act.color : (this.#data?.color ?? 'fact');
    if (act !== 'remove') await this.#make(selected, color, act === 'note' || act === 'tag' ? act : undefined);
  }

  async #actOnHighlight(act: ToolbarAct, id: string, ranges: Range[]): Promise<void> {
    const highlight = this.#keeper.get(id);
    if (!highlight) return this.close();
    if (typeof act === 'object') return this.#recolor(highlight, act.color);
    if (act === 'note' || act === 'tag') return this.#openNote(id, act);
    if (act === 'remove') await this.#remove(id, ranges);
  }

  async #make(selected: Selected, color: HighlightColor, then?: 'note' | 'tag'): Promise<void> {
    const made = makeHighlights(selected, color, newId);
    const twin = made.length === 1 && made[0] ? this.#keeper.like(made[0].range) : undefined;
    selected.page.getSelection()?.removeAllRanges();
    if (twin) return then ? this.#openNote(twin, then) : this.#showHighlight(twin);
    for (const { highlight, range } of made) this.#keeper.put(highlight, range);
    const { id } = (made.at(-1) as Made).highlight;
    this.#take(color);
    const saving = this.#saving.save(made);
    if (then) {
      // The steps of this note's own: once it is closed they are nobody's.
      const [opening, steps] = [this.#openNote(id, then), this.#undo];
      steps.push(this.#settle(await saving));
      return opening;
    }
    const name = ` · ${this.#names[color]}`;
    await this.#showHighlight(id, say('highlight_made') + name);
    const saved = await saving;
    this.#settle(saved);
    // With a note on it there is more to lose than was made here.
    if (!this.#isAbout(id)) return;
    this.#undo.unshift(saved.undo);
    await this.#showHighlight(id, say(saved.wasClipped ? 'highlight_madeAndClipped' : 'highlight_made') + name);
  }

  /** What could not be kept is taken away again, and the selection is back. Returns the way back. */
  #settle({ failed, error, undo }: Saved): string[] {
    this.#listing.outdate();
    for (const { highlight, range } of failed) {
      this.#keeper.remove(highlight.id);
      selectRange(range);
    }
    if (failed.length > 0) throw error;
    return undo;
  }

  /** `message` where it is the former colour that comes back. */
  async #recolor(highlight: PageHighlight | undefined, color: HighlightColor, message?: string): Promise<void> {
    if (!highlight || highlight.color === color) return;
    if (!message) this.#undo.push(highlight.color);
    this.#take(color);
    this.#listing.outdate();
    this.#keeper.put({ ...highlight, color });
    await Promise.all([this.#saving.color(highlight.id, color), this.#showHighlight(highlight.id, message)]).catch((error) => {
      // It is not there where it could not be kept itself.
      if (this.#keeper.get(highlight.id)) this.#keeper.put(highlight);
      throw error;
    });
    this.#listing.outdate();
  }

  async #remove(id: string, ranges: Range[]): Promise<void> {
    this.#subject = { kind: 'gone', ranges, id };
    await this.#saving.settled;
    const { undo } = await this.library.drop(id);
    this.#listing.outdate();
    this.#keeper.remove(id);
    this.#keeper.emphasize(undefined);
    this.#undo = [[undo]];
    await this.#tools.show({ kind: 'removed', names: this.#names, hasUndo: true, message: say('highlight_removed') }, ranges);
  }

  async #takeBack({ id = '' }: Subject, ranges: Range[]): Promise<void> {
    await this.#saving.settled;
    const step = this.#undo.pop();
    if (!step) return;
    const message = say('highlight_undone');
    if (typeof step === 'string') return this.#recolor(this.#keeper.get(id), step, message);
    // The first one may have brought the clip with it, which goes when no highlight is left.
    for (const token of step.reverse()) await this.library.undo(token);
    this.#subject = { kind: 'gone', ranges };
    await this.refresh();
    if (!this.#keeper.rangeOf(id)) return this.#tools.show({ kind: 'removed', names: this.#names, message }, ranges);
    await this.#showHighlight(id, message);
  }

  async #openNote(id: string, field: 'note' | 'tag'): Promise<void> {
    this.#subject = { kind: 'highlight', id };
    this.#keeper.emphasize(id);
    this.#undo = [];
    const token = this.#tools.openNote(this.#rangesOf(this.#subject));
    try {
      // At once: the page may be gone when its clip is done, and the note is still to be kept.
      await this.library.openNote({ id, token, field: field === 'tag' ? 'tags' : 'note' });
    } catch (error) {
      await this.#saving.settled;
      // What could not be saved has no note; why not is told by whoever saves.
      if (this.#keeper.get(id)) throw error;
    }
  }

  /** The page takes the keys from the note: what was typed is kept, and no more is. */
  #loseNote(): void {
    const ranges = this.#subject ? this.#rangesOf(this.#subject) : [];
    this.#tools.closeNote({ returnsFocus: false });
    this.#subject = { kind: 'gone', ranges };
    void this.#tools.show({ kind: 'problem', names: this.#names, message: say('highlight_noteRobbed') }, ranges, { takesFocus: true });
  }

  async #showHighlight(id: string, message?: string): Promise<void> {
    const highlight = this.#keeper.get(id);
    if (!highlight) return;
    if (!this.#isAbout(id)) this.#undo = [];
    this.#subject = { kind: 'highlight', id };
    this.#keeper.emphasize(id);
    const content = {
      kind: 'highlight',
      names: this.#names,
      color: highlight.color,
      hasNote: highlight.hasNote,
      hasUndo: this.#undo.length > 0,
      message: message ?? (this.#keeper.isChanged(id) ? say('highlight_changed') : undefined),
    } as const;
    const takesFocus = this.#focusNext;
    this.#focusNext = false;
    await this.#tools.show(content, this.#rangesOf(this.#subject), { takesFocus });
  }

  #take(color: HighlightColor): void {
    this.#color = color;
    if (this.#data) this.#data = { ...this.#data, color };
  }

  #isAbout(id: string): boolean {
    return this.#subject?.kind === 'highlight' && this.#subject.id === id && !this.#tools.isNoteOpen;
  }

  #rangesOf(subject: Subject): Range[] {
    return rangesOf(subject, this.#keeper);
  }

  get #names(): Record<HighlightColor, string> {
    return this.#data?.names ?? ({} as Record<HighlightColor, string>);
  }
}
