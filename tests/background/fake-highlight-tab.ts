import { vi } from 'vitest';

/** Stands for the script in the page. */
export const showInTab = vi.fn();
export const highlightInTab = vi.fn();
export const revealInTab = vi.fn();
export const selectorsInTab = vi.fn();
export const bringVariantsToTab = vi.fn();
export const tellTab = vi.fn();
