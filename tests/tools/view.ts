import { type Act, type Found, findInPage, readPage, type Target } from './dom-find';

export type Name = string | RegExp;
export interface FindOptions {
  nth?: number;
  /** Milliseconds to wait for it; 8 s unless told. */
  timeout?: number;
}

const PATIENCE = 8000;

/**
 * A document of the extension, or of the web, as its user has it before them: things are found by role and name, and pressed.
 * Chromium pages, Firefox tabs and the Firefox popup differ only in the three ways at the end.
 */
export abstract class View {
  /** Waits until a thing of this role and name is shown. */
  async find(role: string, name?: Name, options: FindOptions = {}): Promise<Found> {
    return this.#act(role, name, 'look', options);
  }

  /** Whether it is shown right now. */
  async has(role: string, name?: Name): Promise<boolean> {
    return (await this.#tryAct(role, name, 'look', {})).found !== undefined;
  }

  /** How many such things are shown right now. */
  async count(role: string, name?: Name): Promise<number> {
    return (await this.#tryAct(role, name, 'look', {})).count;
  }

  /** Waits for it and clicks it. */
  async click(role: string, name?: Name, options: FindOptions = {}): Promise<void> {
    await this.until(
      `${describe(role, name)} to be enabled`,
      async () => !(await this.#act(role, name, 'look', options)).isDisabled,
      options.timeout,
    );
    // Scrolled into view first, then pressed where it stands still: nobody hits what is still being laid out.
    let before = await this.#act(role, name, 'focus', options);
    let now = before;
    for (let still = 0; still < 3; still = before.x === now.x && before.y === now.y ? still + 1 : 0) {
      before = now;
      await new Promise((resolve) => setTimeout(resolve, 30));
      now = await this.#act(role, name, 'look', options);
      // What is laid out above may have pushed it out of view again.
      if (before.x !== now.x || before.y !== now.y) now = await this.#act(role, name, 'focus', options);
    }
    await this.pressAt(now, () => this.#act(role, name, 'click', options));
  }

  /** Waits for a field, replaces its text by typing. */
  async fill(role: string, name: Name | undefined, text: string, options: FindOptions = {}): Promise<void> {
    const { value } = await this.#settleIn(role, name, options);
    // In an empty field Backspace means something else: the last tag goes.
    const holds = (wanted: string) => async () => (await this.#act(role, name, 'look', options)).value === wanted;
    if (value) await this.press('Backspace');
    // Keys may go through another process: the next ones must not overtake them.
    await this.until('the field to be empty', holds(''), 4000);
    await this.type(text);
    await this.until(`“${text}” to be in the field`, holds(text), 4000);
  }

  /** Sets a field whose text cannot be typed into by keys alone, such as a date. */
  async set(role: string, name: Name | undefined, value: string, options: FindOptions = {}): Promise<void> {
    await this.#act(role, name, { set: value }, options);
  }

  /** Puts the focus there, as Tab would. */
  async focus(role: string, name?: Name, options: FindOptions = {}): Promise<void> {
    await this.#act(role, name, 'focus', options);
  }

  /** All that can be read, with the texts of fields and of the reader's frame. */
  async text(): Promise<string> {
    return this.evaluate(readPage as never) as Promise<string>;
  }

  /** Waits until this can be read; returns the whole text. */
  async waitForText(wanted: Name, timeout = PATIENCE): Promise<string> {
    let text = '';
    const isThere = async () => {
      text = await this.text();
      return typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
    };
    await this.until(`“${wanted}” to be shown`, isThere, timeout);
    return text;
  }

  /** Waits until this is no longer shown. */
  async waitForGone(role: string, name?: Name, timeout = PATIENCE): Promise<void> {
    await this.until(`${describe(role, name)} to go away`, async () => !(await this.has(role, name)), timeout);
  }

  /** Waits until `isSo`; the error says what is shown instead. */
  async until(what: string, isSo: () => Promise<boolean>, timeout = PATIENCE): Promise<void> {
    const end = Date.now() + timeout;
    while (!(await isSo())) {
      if (Date.now() > end)
        throw new Error(`Waited ${timeout} ms for ${what}. Shown is:\n${(await this.text().catch(String)).slice(0, 1500)}`);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
  }

  /** Selects the text of a field, and waits a moment to see that what was just drawn does not take the focus for itself. */
  async #settleIn(role: string, name: Name | undefined, options: FindOptions): Promise<Found> {
    for (let tries = 0; ; tries += 1) {
      await this.#act(role, name, 'select-all', options);
      await new Promise((resolve) => setTimeout(resolve, 60));
      const found = await this.#act(role, name, 'look', options);
      if (found.isFocused || tries === 2) return found;
    }
  }

  async #act(role: string, name: Name | undefined, act: Act, options: FindOptions): Promise<Found> {
    const end = Date.now() + (options.timeout ?? PATIENCE);
    for (;;) {
      const { found, names } = await this.#tryAct(role, name, act, options);
      if (found) return found;
      if (Date.now() > end) {
        const shown = (await this.text().catch(String)).slice(0, 1500);
        throw new Error(`There is no ${describe(role, name)}. Of this role there are: ${names.join(' | ') || 'none'}. Shown is:\n${shown}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
  }

  #tryAct(role: string, name: Name | undefined, act: Act, { nth }: FindOptions) {
    const target: Target = { role, nth, name: name instanceof RegExp ? { source: name.source, flags: name.flags } : name };
    return this.evaluate(findInPage as never, target, act) as Promise<ReturnType<typeof findInPage>>;
  }

  /** Runs a function inside the document: it gets its window first, then the arguments, and returns plain data. */
  abstract evaluate<T, A extends unknown[]>(
    inside: (window: Window & typeof globalThis, ...args: A) => T | Promise<T>,
    ...args: A
  ): Promise<T>;
  /** Presses the mouse there; `fallback` clicks the element where no mouse can be had. */
  abstract pressAt(point: { x: number; y: number }, fallback: () => Promise<unknown>): Promise<void>;
  /** Presses one key, by its `KeyboardEvent.key`, with modifiers held: `Enter`, `Shift+Tab`. */
  abstract press(key: string): Promise<void>;
  /** Types text into what has the focus. */
  abstract type(text: string): Promise<void>;
  abstract isClosed(): Promise<boolean>;
  abstract close(): Promise<void>;
}

const describe = (role: string, name?: Name) => `${role}${name === undefined ? '' : ` “${name}”`}`;
