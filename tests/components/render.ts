import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';

// jsdom draws no dialogs: what matters here is open, closed, and who has the focus.
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.setAttribute('open', '');
};
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.removeAttribute('open');
};

/** Draws into a fresh body. Returns what is needed to look at it as a user would. */
export function draw(child: ComponentChild) {
  document.body.innerHTML = '';
  const root = document.body.appendChild(document.createElement('div'));
  act(() => render(child, root));
  return {
    root,
    /** The button with this name. */
    button(name: string): HTMLButtonElement {
      const found = [...root.querySelectorAll('button')].find(
        (button) => (button.getAttribute('aria-label') ?? button.textContent?.trim()) === name,
      );
      if (!found) throw new Error(`no button “${name}”`);
      return found;
    },
    close: () => act(() => render(null, root)),
  };
}

/** Presses, and lets everything settle. */
export async function click(element: HTMLElement): Promise<void> {
  await act(async () => element.click());
}

export async function type(element: HTMLInputElement | HTMLTextAreaElement, text: string): Promise<void> {
  await act(async () => {
    element.value = text;
    element.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

export async function press(element: HTMLElement, key: string, init: KeyboardEventInit = {}): Promise<void> {
  await act(async () => {
    element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }));
  });
}

/** Lets `ms` of fake time go by. */
export async function pass(ms: number): Promise<void> {
  await act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
  });
}
