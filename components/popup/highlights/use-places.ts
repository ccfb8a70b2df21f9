import { useCallback, useEffect, useState } from 'preact/hooks';
import { type HighlightPlace, sendMessage } from '../../../utils/messaging';
import { urlKeyOf } from '../../../utils/model/url-key';
import type { Page } from '../page/read-page';

/**
 * Shows the highlights on the page behind the popup, lets more be made there, and tells where each is; undefined until the page has answered. `ids` are those that
 * the library has: others than before are looked for anew.
 */
export function usePlaces({ tabId, url }: Page, articleId: string | undefined, ids: string): Map<string, HighlightPlace> | undefined {
  const [places, setPlaces] = useState<Map<string, HighlightPlace>>();
  const look = useCallback(() => {
    if (tabId === undefined) return;
    sendMessage('showHighlights', { tabId, urlKey: urlKeyOf(url), articleId }).then(
      (found) => setPlaces(new Map(found.map((place) => [place.id, place]))),
      // A page that cannot be reached has nothing to show; the list stands without it.
      () => setPlaces(new Map()),
    );
  }, [tabId, url, articleId]);
  useEffect(look, [look, ids]);
  return places;
}
