import path from 'node:path';
import { buildExtension, inLanguage } from '../tools/build';
import { type ChromiumSession, launchChromium } from '../tools/chromium';
import { readArguments } from './arguments';

/** Whether a window can be shown on this machine. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** A visible Chromium with the extension, or undefined after saying that there is no display. */
export async function launchVisible(): Promise<ChromiumSession | undefined> {
  if (!hasDisplay()) {
    console.error('There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can be shown.\n');
    console.error('`npm run demo` does the same without a window and leaves pictures in demo-output/.');
    process.exitCode = 1;
    return undefined;
  }
  const options = readArguments([]);
  const language = options === 'help' ? 'en' : options.language;
  const extension = inLanguage(
    buildExtension({ browser: 'chromium', outDir: '.output-demo' }),
    language,
    path.join('.output-demo', language),
  );
  return launchChromium({ extension, isVisible: true });
}

/** Keeps the script alive until the user closes the window, then clears up. */
export async function untilClosed(session: ChromiumSession): Promise<void> {
  const ended = new Promise((resolve) => session.browser.once('disconnected', resolve));
  await ended;
  await session.close();
}
