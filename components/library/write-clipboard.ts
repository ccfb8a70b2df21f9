import { UnionclipError } from '../../utils/model/errors';

/**
 * Puts a text into the clipboard.
 * @throws UnionclipError `clipboard-refused`
 */
export async function writeClipboard(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch (cause) {
    throw new UnionclipError('clipboard-refused', '', { cause });
  }
}
