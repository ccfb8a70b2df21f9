import { useEffect, useState } from 'preact/hooks';
import { browser } from '#imports';

/** The keys that the user really has for a command of the extension, as the browser writes them; undefined while unknown or when none are set. */
export function useCommandKey(name: string): string | undefined {
  const [key, setKey] = useState<string>();
  useEffect(() => {
    // Without an answer the text around simply names no key.
    browser.commands.getAll().then(
      (commands) => setKey(commands.find((command) => command.name === name)?.shortcut || undefined),
      () => {},
    );
  }, [name]);
  return key;
}
