import { useEffect, useRef } from 'preact/hooks';
import { sliceMarkdown } from '../../../utils/markdown/slices';
import type { Article, Body } from '../../../utils/model/article';
import { getArticle, getBody } from '../../../utils/store';
import { type Live, useLiveQuery } from '../../hooks/use-live-query';
import { renderOnce } from './rendered';

/** An article with its text, as it was read; without them where there is none of this id. */
export interface Opened {
  id: string;
  article?: Article;
  body?: Body;
}

/**
 * The article with its text, kept up to date. Its neighbours in the list are read ahead while nothing else is to be done, so that the next one is there
 * at once; what has changed in them since comes a moment later.
 */
export function useOpened(id: string, neighbours: readonly (string | undefined)[]): Live<Opened> {
  const live = useLiveQuery(() => read(id), [id]);
  const ahead = useRef(new Map<string, Opened>());
  const isOpen = live.state === 'ready' && live.value.id === id;

  useEffect(() => {
    if (!isOpen) return;
    let isWanted = true;
    const wanted = neighbours.filter((one) => one !== undefined);
    const stop = whenIdle(async () => {
      for (const one of ahead.current.keys()) if (!wanted.includes(one)) ahead.current.delete(one);
      for (const one of wanted) {
        if (!isWanted) return;
        const found = await read(one).catch(() => undefined);
        if (!isWanted || !found?.article || !found.body) continue;
        ahead.current.set(one, found);
        renderOnce(sliceMarkdown(found.body.markdown)[0] ?? '');
      }
    });
    return () => {
      isWanted = false;
      stop();
    };
  }, [isOpen, id, ...neighbours]);

  const known = ahead.current.get(id);
  return !isOpen && known ? { state: 'ready', value: known } : live;
}

async function read(id: string): Promise<Opened> {
  const [article, body] = await Promise.all([getArticle(id), getBody(id)]);
  return { id, article, body };
}

/** Runs when the page has nothing to do. Returns what calls it off. */
function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(run, 200);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(run, { timeout: 1000 });
  return () => cancelIdleCallback(handle);
}
