import { CopyCheck } from 'lucide';
import type { Ref } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { t, tn } from '../../../utils/i18n';
import { ErrorNotice } from '../../shared/ErrorNotice';
import { Icon } from '../../shared/Icon';
import { useJobs } from '../../shared/jobs';
import { formatAddress } from '../address';
import { useLibrary } from '../library-context';
import { SearchField } from '../list/SearchField';
import { SaveSearchButton } from '../saved/SaveSearchButton';
import { PaneHeading } from '../shell/PaneHeading';
import { moveFocus } from './card-keys';
import type { Quoted } from './cited';
import { EmptyHighlights } from './EmptyHighlights';
import { HighlightFilters } from './HighlightFilters';
import { HighlightList } from './HighlightList';
import './HighlightsPane.css';
import { groupHighlights } from './highlight-groups';
import { makePlaceFinder } from './place-finder';
import { useAllHighlights } from './use-all-highlights';
import { inFoundOrder, useFoundOrder } from './use-found-order';
import { useHighlightActions } from './use-highlight-actions';
import { useHighlightSettings } from './use-highlight-settings';
import { useShownHighlights } from './use-shown-highlights';

interface HighlightsPaneProps {
  searchRef: Ref<HTMLInputElement>;
  /** The one that was opened from here the last time: it is where the person comes back to. */
  lastId?: string;
  onOpen: (articleId: string, highlightId: string) => void;
}

/** Every highlight of the library: searched, narrowed, changed in place, copied with its source, opened in its text. */
export function HighlightsPane({ searchRef, lastId, onOpen }: HighlightsPaneProps) {
  const { address, go } = useLibrary();
  const { filter } = address;
  const actions = useHighlightActions();
  const { names } = useHighlightSettings();
  const { state, all, error, foresee } = useAllHighlights();
  const page = useRef<HTMLDivElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const finder = useMemo(makePlaceFinder, []);
  const jobs = useJobs();
  const [isCopying, setCopying] = useState(false);
  // Whoever narrows the view has gone on from there.
  const first = useRef(formatAddress(address));
  const firstId = first.current === formatAddress(address) ? lastId : undefined;

  const shown = useShownHighlights(all, filter, state === 'ready');
  const byHints = useMemo(() => groupHighlights(shown.list), [shown]);
  const { groups, settle } = useFoundOrder(byHints, finder);
  // Where the page changes altogether, the focus goes along.
  useEffect(() => {
    if (!lastId) title.current?.focus();
  }, []);

  const copyAll = async () => {
    setCopying(true);
    // Each is looked for in its text first: what is cited must be true.
    const quotes = await jobs.run(t('library_marksChecking'), async ({ signal, onProgress }) => {
      const read: Quoted[] = [];
      for (const [index, { article, highlights }] of groups.entries()) {
        onProgress(index, groups.length);
        const places = await finder.find(article, highlights, signal);
        for (const highlight of inFoundOrder(highlights, places))
          read.push({ quote: highlight.selectors[0].exact, article, highlight, place: places.get(highlight.id) });
      }
      return read;
    });
    if (quotes) await actions.copyCited(quotes);
    setCopying(false);
  };
  const { isWhole } = shown;
  const isNew = state === 'ready' && all.length === 0;

  return (
    <div ref={page} class="highlights">
      <div class="highlights-top">
        <PaneHeading title={t('library_marks')} titleRef={title}>
          <span class="quiet" role="status">
            {!isNew &&
              isWhole &&
              (shown.list.length < all.length ? tn('library_marksShown', shown.list.length) : tn('library_marksCount', all.length))}
          </span>
          {groups.length > 0 && (
            <button type="button" class="button" disabled={isCopying || !isWhole} onClick={() => void copyAll()}>
              <Icon icon={CopyCheck} />
              <span>{t('library_marksCopyAll')}</span>
            </button>
          )}
        </PaneHeading>
        {!isNew && state !== 'failed' && (
          <>
            <SearchField
              label={t('library_marksSearch')}
              value={filter.q ?? ''}
              inputRef={searchRef}
              onLeave={() => page.current && moveFocus(page.current, 'first')}
              onSearch={(q) =>
                go({ screen: { name: 'highlights' }, filter: { ...filter, q: q || undefined } }, { replace: Boolean(filter.q) })
              }
            >
              <SaveSearchButton />
            </SearchField>
            <HighlightFilters filter={filter} choices={shown.choices} names={names} />
          </>
        )}
      </div>
      {state === 'failed' ? (
        <div class="list-message">
          <ErrorNotice error={error} />
        </div>
      ) : groups.length === 0 || (firstId && !isWhole) ? (
        isWhole && (
          <div class="list-message">
            <EmptyHighlights isNew={isNew} query={filter.q} onShowAll={() => go({ screen: { name: 'highlights' }, filter: {} })} />
          </div>
        )
      ) : (
        <HighlightList
          key={shown.key}
          groups={groups}
          names={names}
          terms={shown.terms}
          actions={actions}
          foresee={foresee}
          finder={finder}
          onFound={settle}
          firstId={firstId}
          onOpen={onOpen}
          onLeave={() => title.current?.focus()}
        />
      )}
    </div>
  );
}
