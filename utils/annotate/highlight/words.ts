import type { PageLibrary } from './library';
import { say } from './texts';
import type { Tools } from './tools';

/** Copies words, or with `citing` the words with their source, and says so in the toolbar beside them. */
export async function copyWords(tools: Tools, words: string, ranges: Range[], citing: PageLibrary | false): Promise<void> {
  const { content } = tools;
  if (!words || !content) return;
  const isDone = tools.copy(citing ? await citing.cite(words) : words);
  // By now the toolbar may be another one's.
  if (content === tools.content) void tools.show({ ...content, message: say(isDone ? 'highlight_copied' : 'highlight_notCopied') }, ranges);
}
