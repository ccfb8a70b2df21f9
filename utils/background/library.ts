import { UnionclipError } from '../model/errors';
import { openLibrary } from '../store';

/**
 * The library, opened when it is first needed.
 * @throws UnionclipError 'library-in-recovery' while less is there than should be: a save now would make the loss look like a beginning.
 */
export async function openForWriting(): Promise<void> {
  const library = await openLibrary();
  if (library.state === 'recovery') throw new UnionclipError('library-in-recovery');
}
