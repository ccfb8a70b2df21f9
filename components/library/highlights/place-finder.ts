import { describeSpan, indexText } from '../../../utils/anchor';
import { formerTexts } from '../../../utils/export/highlights/former-texts';
import { readMarkdown } from '../../../utils/markdown/marks';
import type { Article } from '../../../utils/model/article';
import { UnionclipError } from '../../../utils/model/errors';
import type { Highlight } from '../../../utils/model/highlight';
import { getBody } from '../../../utils/store';
import { findPlaces, type MarkPlace, OUTSIDE, placeKey } from '../reader/marks/find-places';

type Read = Pick<Article, 'id' | 'kind' | 'hash'>;

/** By the highlights' ids; those that were not looked for yet are not in it. */
export type Places = ReadonlyMap<string, MarkPlace>;

/** Where highlights are in the texts of their articles, also of articles that are not open. */
export interface PlaceFinder {
  /** What is known already of these highlights in the article's text as it is now. */
  known: (article: Read, highlights: readonly Highlight[]) => Places;
  /** Looks for those that are not known yet, one article after another and in slices. @throws the signal's reason when it is aborted. */
  find: (article: Read, highlights: readonly Highlight[], signal?: AbortSignal) => Promise<Places>;
  /** Selectors for the words found or suggested. @throws UnionclipError `passage-not-found` when the text has other words there by now. */
  describe: (article: Read, place: MarkPlace) => Promise<Highlight['selectors']>;
}

/** A finder that remembers what it found for as long as it is kept. Nothing of it is stored: the next text may say otherwise. */
export function makePlaceFinder(): PlaceFinder {
  const found = new Map<string, { hash: string; places: Map<string, MarkPlace> }>();
  let turn: Promise<unknown> = Promise.resolve();

  const placesIn = ({ id, hash }: Read): Map<string, MarkPlace> => {
    const kept = found.get(id);
    if (kept?.hash === hash) return kept.places;
    const places = new Map<string, MarkPlace>();
    found.set(id, { hash, places });
    return places;
  };
  const known: PlaceFinder['known'] = (article, highlights) => {
    const places = placesIn(article);
    return new Map(highlights.flatMap((one) => entry(one.id, places.get(placeKey(one)))));
  };
  const look = async (article: Read, highlights: readonly Highlight[], signal: AbortSignal): Promise<void> => {
    signal.throwIfAborted();
    const places = placesIn(article);
    const missing = highlights.filter((one) => !places.has(placeKey(one)));
    if (missing.length === 0) return;
    const onFound = (one: Highlight, place: MarkPlace) => places.set(placeKey(one), place);
    const body = article.kind === 'link' ? undefined : await getBody(article.id);
    if (!body) {
      for (const one of missing) onFound(one, OUTSIDE);
      return;
    }
    const otherTexts = () => formerTexts(article.id);
    await findPlaces(indexText(readMarkdown(body.markdown).pieces), missing, { onFound, otherTexts, signal });
    signal.throwIfAborted();
  };

  return {
    known,
    async find(article, highlights, signal = new AbortController().signal) {
      const mine = turn.then(() => look(article, highlights, signal));
      turn = mine.catch(() => undefined);
      await mine;
      return known(article, highlights);
    },
    async describe(article, { state, span, text, suggestion }) {
      const other = state === 'changed' ? { span, text } : suggestion;
      const body = await getBody(article.id);
      const index = indexText(readMarkdown(body?.markdown ?? '').pieces);
      if (!other?.span || index.text.slice(other.span.start, other.span.end) !== other.text) throw new UnionclipError('passage-not-found');
      return describeSpan(index, other.span);
    },
  };
}

function entry(id: string, place: MarkPlace | undefined): [string, MarkPlace][] {
  return place ? [[id, place]] : [];
}
