import type { HighlightPlace, PageHighlight, PageHighlights } from '../../messaging';
import { UnionclipError } from '../../model/errors';
import type { HighlightColor, HighlightSelectors } from '../../model/highlight';
import { newId } from '../../model/id';
import { describeRange } from './anchoring';
import { Keeper } from './keeper';
import { PageLibrary } from './library';
import { type Made, makeHighlights } from './make';
import { revealRange } from './reveal';
import { readSelection, type Selected } from './selection';
import { say } from './texts';
import type { ToolbarAct } from './toolbar';
import { Tools } from './tools';

/** What the toolbar is about. */
type Subject = { kind: 'selection'; selected: Selected } | { kind: 'highlight'; id: string } | { kind: 'gone'; ranges: Range[] };

/** Highlighting on one page: what is painted, what is selected, and what the person does with it. */
export class HighlightSession {
  readonly library = new PageLibrary();
  readonly #keeper = new Keeper(this.library.bringVariants);
  readonly #tools = new Tools((act) => void this.act(act));
  #data: PageHighlights | undefined;
  /** The last one that was chosen on this page: the library may learn of it a moment later. */
  #color: HighlightColor | undefined;
  #subject: Subject | undefined;
  #undo: string[] = [];
  /** Made here, and not yet known to be in the library. */
  readonly #unsaved = new Map<string, Made>();
  /** The page may still be clipped while its first highlight is already changed. */
  #saving: Promise<unknown> = Promise.resolve();
  #focusNext = false;

  /** Reads anew what the library has of this page, and looks where it is. */
  async refresh(): Promise<void> {
    const data = await this.library.list();
    this.#data = { ...data, color: this.#color ?? data.color };
    const listed = new Set(data.highlights.map(({ id }) => id));
    this.#keeper.set([
      ...data.highlights,
      ...[...this.#unsaved.values()].map(({ highlight }) => highlight).filter(({ id }) => !listed.has(id)),
    ]);
    await this.#keeper.settle();
  }

  /** Looks again for what is not where it was. Returns whether anything is missing. */
  async settle(): Promise<boolean> {
    await this.#keeper.settle();
    return this.#keeper.places().some(({ state }) => state !== 'in-place');
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
    if (!range)
      return void other.startContainer.ownerDocument
        ?.getSelection()
        ?.setBaseAndExtent(other.startContainer, other.startOffset, other.endContainer, other.endOffset);
    this.#focusNext = true;
    await this.#showHighlight(id);
  }

  /** The selectors of what was found in place of a highlight's words, or is suggested. */
  selectorsOf(id: string): HighlightSelectors {
    const range = this.#keeper.otherPlaceOf(id);
    const described = range?.startContainer.isConnected ? describeRange(range) : undefined;
    if (!described) throw new UnionclipError('passage-not-found');
    return described.selectors;
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
    const ids = this.#keeper.at(page, x, y);
    if (ids.length === 0) return;
    const at = ids.indexOf(this.#lastPicked ?? '');
    this.#lastPicked = ids[(at + 1) % ids.length];
    void this.#showHighlight(this.#lastPicked as string);
  }
  #lastPicked: string | undefined;

  /** Whether a key is the toolbar's while it is shown. */
  get toolbarKind() {
    return this.#tools.content?.kind;
  }

  close(): void {
    this.#tools.close();
    this.#keeper.emphasize(undefined);
    this.#subject = undefined;
    this.#undo = [];
  }

  closeNote(): void {
    this.#tools.closeNote();
    this.#keeper.emphasize(undefined);
  }

  /** Does what a press or a key asks for, and says what went wrong beside the passage. */
  async act(act: ToolbarAct): Promise<void> {
    const subject = this.#subject;
    if (act === 'close' || !subject) return this.close();
    const ranges = this.#rangesOf(subject);
    try {
      if (act === 'copy') this.#copy(subject);
      else if (act === 'undo') await this.#takeBack(ranges);
      else if (subject.kind === 'selection') await this.#actOnSelection(act, subject.selected);
      else if (subject.kind === 'highlight') await this.#actOnHighlight(act, subject.id);
    } catch (error) {
      await this.#fail(error, ranges);
    }
  }

  async #actOnSelection(act: ToolbarAct, selected: Selected): Promise<void> {
    const color = typeof act === 'object' ? act.color : (this.#data?.color ?? 'fact');
    if (act !== 'remove') await this.#make(selected, color, act === 'note' || act === 'tag' ? act : undefined);
  }

  async #actOnHighlight(act: ToolbarAct, id: string): Promise<void> {
    const highlight = this.#keeper.get(id);
    if (!highlight) return this.close();
    if (typeof act === 'object') return this.#recolor(highlight, act.color);
    if (act === 'note' || act === 'tag') return this.#openNote(id, act);
    if (act === 'remove') await this.#remove(highlight);
  }

  async #make(selected: Selected, color: HighlightColor, then?: 'note' | 'tag'): Promise<void> {
    const made = makeHighlights(selected, color, newId);
    const twin = made.length === 1 && made[0] ? this.#keeper.like(made[0].range) : undefined;
    selected.page.getSelection()?.removeAllRanges();
    if (twin) return then ? this.#openNote(twin, then) : this.#showHighlight(twin);
    for (const one of made) {
      this.#unsaved.set(one.highlight.id, one);
      this.#keeper.put(one.highlight, one.range);
    }
    const { id } = (made.at(-1) as Made).highlight;
    this.#take(color);
    const saving = this.#save(made);
    this.#saving = saving.catch(() => undefined);
    if (then) {
      await Promise.all([this.#openNote(id, then), saving]);
      return;
    }
    this.#undo = [];
    await this.#showHighlight(id, say('highlight_made'));
    const wasClipped = await saving;
    if (this.#isAbout(id)) await this.#showHighlight(id, say(wasClipped ? 'highlight_madeAndClipped' : 'highlight_made'));
  }

  /** Whether the page was clipped for it. What could not be kept is taken away again, and the selection is back. */
  async #save(made: Made[]): Promise<boolean> {
    let wasClipped = false;
    const undo: string[] = [];
    for (const { highlight, range } of made) {
      const { id, selectors, color } = highlight;
      try {
        const added = await this.library.add({ id, selectors, color });
        wasClipped ||= added.wasClipped;
        undo.push(added.undo);
      } catch (error) {
        this.#keeper.remove(id);
        if (range.startContainer.isConnected) range.startContainer.ownerDocument?.getSelection()?.addRange(range);
        throw error;
      } finally {
        this.#unsaved.delete(id);
      }
    }
    this.#undo = undo;
    return wasClipped;
  }

  async #recolor(highlight: PageHighlight, color: HighlightColor): Promise<void> {
    if (highlight.color === color) return;
    this.#take(color);
    this.#keeper.put({ ...highlight, color });
    this.#keeper.emphasize(highlight.id);
    await this.#showHighlight(highlight.id);
    await this.#saving;
    await this.library.color(highlight.id, color).catch((error) => {
      this.#keeper.put(highlight);
      throw error;
    });
  }

  async #remove(highlight: PageHighlight): Promise<void> {
    const ranges = this.#rangesOf({ kind: 'highlight', id: highlight.id });
    await this.#saving;
    const { undo } = await this.library.drop(highlight.id);
    this.#keeper.remove(highlight.id);
    this.#keeper.emphasize(undefined);
    this.#undo = [undo];
    this.#subject = { kind: 'gone', ranges };
    await this.#tools.show({ kind: 'removed', names: this.#names, hasUndo: true, message: say('highlight_removed') }, ranges);
  }

  async #takeBack(ranges: Range[]): Promise<void> {
    await this.#saving;
    const tokens = this.#undo;
    if (tokens.length === 0) return;
    this.#undo = [];
    for (const token of tokens) await this.library.undo(token);
    await this.refresh();
    this.#subject = { kind: 'gone', ranges };
    await this.#tools.show({ kind: 'removed', names: this.#names, message: say('highlight_undone') }, ranges);
  }

  async #openNote(id: string, field: 'note' | 'tag'): Promise<void> {
    this.#subject = { kind: 'highlight', id };
    this.#keeper.emphasize(id);
    const token = this.#tools.openNote(this.#rangesOf(this.#subject));
    await this.#saving;
    // What could not be saved has no note; why not is told by whoever saves.
    if (this.#keeper.get(id)) await this.library.openNote({ id, token, field: field === 'tag' ? 'tags' : 'note' });
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
      hasUndo: this.#undo.length > 0,
      message: message ?? (this.#keeper.isChanged(id) ? say('highlight_changed') : undefined),
    } as const;
    const takesFocus = this.#focusNext;
    this.#focusNext = false;
    await this.#tools.show(content, this.#rangesOf(this.#subject), { takesFocus });
  }

  #copy(subject: Subject): void {
    if (subject.kind === 'gone') return;
    const isSelection = subject.kind === 'selection';
    const text = isSelection ? String(subject.selected.page.getSelection()) : (this.#keeper.get(subject.id)?.selectors[0].exact ?? '');
    const message = say(this.#tools.copy(text) ? 'highlight_copied' : 'highlight_notCopied');
    const { content } = this.#tools;
    if (content) void this.#tools.show({ ...content, message }, this.#rangesOf(subject));
  }

  async #fail(error: unknown, ranges: Range[]): Promise<void> {
    this.#subject = { kind: 'gone', ranges };
    await this.#tools.showProblem(error, ranges, this.#names);
  }

  #take(color: HighlightColor): void {
    this.#color = color;
    if (this.#data) this.#data = { ...this.#data, color };
  }

  #isAbout(id: string): boolean {
    return this.#subject?.kind === 'highlight' && this.#subject.id === id && !this.#tools.isNoteOpen;
  }

  #rangesOf(subject: Subject): Range[] {
    if (subject.kind === 'selection') return subject.selected.ranges;
    if (subject.kind === 'gone') return subject.ranges;
    const range = this.#keeper.rangeOf(subject.id);
    return range ? [range] : [];
  }

  get #names(): Record<HighlightColor, string> {
    return this.#data?.names ?? ({} as Record<HighlightColor, string>);
  }
}
