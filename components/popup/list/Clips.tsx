import { useState } from 'preact/hooks';
import { errorText, t, tn } from '../../../utils/i18n';
import { type LibrarySummary, listNewest } from '../../../utils/store';
import { useLiveQuery } from '../../hooks/use-live-query';
import { useSearch } from '../../hooks/use-search';
import { shortQuery } from '../../shared/short-query';
import { openLibraryPage } from '../open-library';
import { ClipList } from './ClipList';
import { FirstSteps } from './FirstSteps';
import { SearchBox } from './SearchBox';

/** Enough for a look back over some days; the rest is the library's. */
const NEWEST = 20;

/** The search field and what it finds; without a query, the newest clips; in an empty library, the first steps. */
export function Clips({ summary, isLibraryReady }: { summary: LibrarySummary | undefined; isLibraryReady: boolean }) {
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  const query = asked.trim();
  const newest = useLiveQuery(async () => (isLibraryReady ? listNewest(NEWEST) : undefined), [isLibraryReady]);
  const search = useSearch(query || undefined, {}, newest, { firstLimit: NEWEST });

  if (newest.state === 'failed') return <p class="clips-none">{errorText(newest.error)}</p>;
  const articles = newest.state === 'ready' ? newest.value : undefined;
  if (!articles) return <div class="clips" aria-busy="true" />;
  if (articles.length === 0) return <FirstSteps />;

  const count = summary?.articleCount ?? articles.length;
  return (
    <>
      <SearchBox
        value={typed}
        count={count}
        onInput={(text, isComposing) => {
          setTyped(text);
          if (!isComposing) setAsked(text);
        }}
      />
      {query ? (
        <SearchHits query={query} search={search} />
      ) : (
        <ClipList label={t('popup_newest')} clips={articles.map((article) => ({ article }))}>
          {count > articles.length && (
            <button type="button" class="clips-more" onClick={() => openLibraryPage()}>
              {tn('popup_showAll', count)}
            </button>
          )}
        </ClipList>
      )}
    </>
  );
}

function SearchHits({ query, search }: { query: string; search: ReturnType<typeof useSearch> }) {
  const { hits, total, progress, error } = search;
  const isDone = progress !== 'running';
  if (error !== undefined) {
    return (
      <p class="clips clips-none" role="alert">
        {errorText(error)}
      </p>
    );
  }
  const inLibrary = () => openLibraryPage(`#/?${new URLSearchParams({ q: query })}`);
  const shown = (hits ?? []).slice(0, NEWEST);
  return (
    <>
      <span class="visually-hidden" role="status">
        {isDone &&
          hits &&
          (total && !total.isExact ? tn('library_foundAbout', total.count) : tn('popup_hits', total?.count ?? hits.length))}
      </span>
      {hits && hits.length === 0 && isDone ? (
        <p class="clips clips-none">{t('popup_noHits', shortQuery(query))}</p>
      ) : (
        <ClipList label={t('popup_found')} clips={shown} isBusy={!isDone}>
          {shown.length > 0 && (
            <button type="button" class="clips-more" onClick={inLibrary}>
              {total?.isExact && total.count > shown.length ? tn('popup_showAll', total.count) : t('popup_searchInLibrary')}
            </button>
          )}
        </ClipList>
      )}
    </>
  );
}
