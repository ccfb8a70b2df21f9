import { useEffect, useReducer } from 'preact/hooks';
import { useToasts } from '../../shared/toasts';
import { placeKey } from '../reader/marks/find-places';
import type { HighlightGroup } from './highlight-groups';
import type { PlaceFinder, Places } from './place-finder';

/** Where the highlights of a group are in their article's text: looked for as soon as the group is drawn, given up when it goes. */
export function usePlaces(finder: PlaceFinder, { article, highlights }: HighlightGroup, onFound: (articleId: string) => void): Places {
  const { showError } = useToasts();
  const [, redraw] = useReducer((count: number, _: undefined) => count + 1, 0);
  const wanted = JSON.stringify([article.hash, highlights.map(placeKey)]);
  useEffect(() => {
    const stop = new AbortController();
    finder
      .find(article, highlights, stop.signal)
      .then(() => {
        if (stop.signal.aborted) return;
        redraw(undefined);
        onFound(article.id);
      })
      .catch((error) => stop.signal.aborted || showError(error));
    return () => stop.abort();
  }, [finder, wanted]);
  return finder.known(article, highlights);
}
