import { type ErrorCode, toErrorData } from '../../../utils/model/errors';
import type { Page } from './read-page';

// There is a page that scripts may read; only its article was not found, or not in time.
const READABLE: ErrorCode[] = ['no-article', 'page-too-deep', 'page-too-large', 'page-too-slow', 'unexpected'];

/** Whether something of the page can still be taken: a block that is picked, or its plain text. */
export function canPick({ content }: Page): boolean {
  return 'capture' in content || READABLE.includes(toErrorData(content.error).code);
}
