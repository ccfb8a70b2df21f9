import { browser } from '#imports';

/** The keys that the user really has for a command, as the browser writes them; empty when none are set. */
export async function readShortcut(name: string): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find((command) => command.name === name)?.shortcut ?? '';
}
