import { Plus, Settings, Tags } from 'lucide';
import { t } from '../../../utils/i18n';
import type { LibrarySummary } from '../../../utils/store';
import { Icon } from '../../shared/Icon';
import { type Address, formatAddress } from '../address';
import { useLibrary } from '../library-context';
import { SavedSearches } from '../saved/SavedSearches';
import { BackupHint } from '../settings/BackupHint';
import { CollectionLinks } from './CollectionLinks';
import { DateFilter } from './DateFilter';
import { FacetLinks } from './FacetLinks';
import './FiltersPane.css';
import { PlaceLinks } from './PlaceLinks';
import { useFacets } from './use-facets';

/** Where to look: everything, a collection, a tag, a site, a stretch of time, the trash. */
export function FiltersPane({ summary }: { summary?: LibrarySummary }) {
  const { filter, screen } = useLibrary().address;
  const isList = screen.name === 'list' || screen.name === 'article';
  // A filter is a place to look in: it leaves the trash, and keeps what else was chosen.
  const { trash: _trash, ...ofArticles } = filter;
  // What narrows the highlights says nothing about articles.
  const rest = isList ? ofArticles : {};
  const facets = useFacets(rest, summary);
  // Beside the highlights it must be said whose tags these are: choosing one leads to the articles.
  const isBeside = screen.name === 'highlights';
  const hasArticles = summary !== undefined && summary.articleCount > 0;

  return (
    <div class="filters">
      <div class="brand">
        <span>{t('appName')}</span>
        <a class="icon" href={formatAddress(at('new'))} aria-label={t('library_new')} title={t('library_new')}>
          <Icon icon={Plus} />
        </a>
      </div>
      <div class="filters-scroll">
        <PlaceLinks summary={summary} rest={rest} facets={facets} />
        <SavedSearches />
        {hasArticles && <CollectionLinks />}
        <FacetLinks
          kind="tag"
          title={t(isBeside ? 'library_articleTags' : 'library_tags')}
          rest={rest}
          facets={facets}
          action={
            <a class="icon" href={formatAddress(at('tags'))} aria-label={t('tags_manage')} title={t('tags_manage')}>
              <Icon icon={Tags} />
            </a>
          }
        />
        <FacetLinks kind="host" title={t(isBeside ? 'library_articleSites' : 'library_sites')} rest={rest} facets={facets} />
        {!isBeside && <FacetLinks kind="source" title={t('library_sources')} rest={rest} facets={facets} />}
        {!isBeside && <FacetLinks kind="color" title={t('library_colors')} rest={rest} facets={facets} />}
        {hasArticles && <DateFilter filter={rest} title={t(isBeside ? 'library_articleDates' : 'library_dates')} />}
      </div>
      <div class="filters-foot">
        {summary && <BackupHint facts={summary} />}
        <a class="filter" href={formatAddress(at('settings'))} aria-current={screen.name === 'settings' ? 'page' : undefined}>
          <Icon icon={Settings} />
          <span>{t('library_settings')}</span>
        </a>
      </div>
    </div>
  );
}

function at(name: 'new' | 'settings' | 'tags'): Address {
  return { screen: { name }, filter: {} };
}
