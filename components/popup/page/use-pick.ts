import { useState } from 'preact/hooks';
import { sendMessage } from '../../../utils/messaging';
import { UnionclipError } from '../../../utils/model/errors';
import type { Page } from './read-page';

/** Starts picking on the page; the popup goes, since the page is now what matters. */
export function usePick({ tabId, urlKey }: Page): { pick: () => Promise<void>; error: unknown } {
  const [error, setError] = useState<unknown>();
  return {
    error,
    async pick() {
      try {
        if (tabId === undefined) throw new UnionclipError('page-gone');
        await sendMessage('startPick', { tabId, urlKey });
        window.close();
      } catch (thrown) {
        setError(thrown);
      }
    },
  };
}
