import { afterAll, vi } from 'vitest';
import { browser } from 'wxt/browser';
import messages from '../public/_locales/en/messages.json';

// The fake browser has no locales: tests read the English texts, as a user would.
browser.i18n.getUILanguage = () => 'en';
browser.i18n.getMessage = vi.fn((key: string, substitutions?: string | string[]) => {
  const values = typeof substitutions === 'string' ? [substitutions] : (substitutions ?? []);
  const text = (messages as Record<string, { message: string }>)[key]?.message ?? '';
  return text.replace(/\$(\d)/g, (_, n) => values[Number(n) - 1] ?? '');
}) as typeof browser.i18n.getMessage;

// Preact asks for effects at the next frame, or 35 ms later: after the last test there would be no document any more to ask.
const later = setTimeout;
afterAll(async () => {
  if (typeof document !== 'undefined') await new Promise((resolve) => later(resolve, 60));
});
