import { Archive, Highlighter, Plus, Settings, Tags, Trash2 } from 'lucide';
import { formatNumber, t, uiLanguage } from '../../../utils/i18n';
import { listHosts, listTags } from '../../../utils/store';
import { useLiveQuery } from '../../hooks/use-live-query';
import type { BackupFacts } from '../../shared/backup-reminder';
import { Icon } from '../../shared/Icon';
import { type Address, formatAddress, isNarrowed, type ListFilter } from '../address';
import { useLibrary } from '../library-context';
import { BackupHint } from '../settings/BackupHint';
import { CollectionLinks } from './CollectionLinks';
import { CountedLinks } from './CountedLinks';
import { DateFilter } from './DateFilter';
import './FiltersPane.css';
import { tagTree } from './tag-tree';

interface FiltersPaneProps {
  summary?: BackupFacts & { trashedCount: number; highlightCount: number };
}

/** Where to look: everything, a tag, a site, a stretch of time, the trash. */
export function FiltersPane({ summary }: FiltersPaneProps) {
  const { address } = useLibrary();
  const { filter, screen } = address;
  const tags = useLiveQuery(listTags, []);
  const hosts = useLiveQuery(listHosts, []);
  const isList = screen.name === 'list' || screen.name === 'article';
  const isAll = isList && !filter.trash && !isNarrowed(filter);
  // A filter is a place to look in: it leaves the trash, and keeps what else was chosen.
  const { trash: _trash, ...ofArticles } = filter;
  // What narrows the highlights says nothing about articles.
  const rest = isList ? ofArticles : {};
  // Beside the highlights it must be said whose tags these are: choosing one leads to the articles.
  const isBeside = screen.name === 'highlights';

  return (
    <div class="filters">
      <div class="brand">
        <span>{t('appName')}</span>
        <a class="icon" href={formatAddress(at('new'))} aria-label={t('library_new')} title={t('library_new')}>
          <Icon icon={Plus} />
        </a>
      </div>
      <div class="filters-scroll">
        <ul>
          <li>
            <a class="filter" href={listHref({})} aria-current={isAll ? 'page' : undefined}>
              <Icon icon={Archive} />
              <span>{t('library_all')}</span>
              <Count value={summary?.articleCount} />
            </a>
          </li>
          <li>
            <a class="filter" href={formatAddress(at('highlights'))} aria-current={screen.name === 'highlights' ? 'page' : undefined}>
              <Icon icon={Highlighter} />
              <span>{t('library_marks')}</span>
              <Count value={summary?.highlightCount} />
            </a>
          </li>
          <li>
            <a class="filter" href={listHref({ trash: true })} aria-current={isList && filter.trash ? 'page' : undefined}>
              <Icon icon={Trash2} />
              <span>{t('library_trash')}</span>
              <Count value={summary?.trashedCount} />
            </a>
          </li>
        </ul>
        {summary !== undefined && summary.articleCount > 0 && <CollectionLinks />}
        {tags.state === 'ready' && tags.value.length > 0 && (
          <CountedLinks
            title={t(isBeside ? 'library_articleTags' : 'library_tags')}
            often={tags.value.map(({ value }) => value)}
            links={tagTree(tags.value, uiLanguage()).map(({ tag, label, count, depth }) => ({
              key: tag,
              label,
              tag,
              count,
              depth,
              isCurrent: isList && filter.tag === tag,
              href: listHref({ ...rest, tag: filter.tag === tag ? undefined : tag }),
            }))}
            action={
              <a class="icon" href={formatAddress(at('tags'))} aria-label={t('tags_manage')} title={t('tags_manage')}>
                <Icon icon={Tags} />
              </a>
            }
          />
        )}
        {hosts.state === 'ready' && hosts.value.length > 0 && (
          <CountedLinks
            title={t(isBeside ? 'library_articleSites' : 'library_sites')}
            often={hosts.value.map(({ value }) => value)}
            links={hosts.value.map(({ value, count }) => ({
              key: value,
              label: value,
              count,
              depth: 0,
              isCurrent: isList && filter.host === value,
              href: listHref({ ...rest, host: filter.host === value ? undefined : value }),
            }))}
          />
        )}
        {summary !== undefined && summary.articleCount > 0 && (
          <DateFilter filter={rest} title={t(isBeside ? 'library_articleDates' : 'library_dates')} />
        )}
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

function Count({ value }: { value?: number }) {
  return value === undefined ? null : <span class="count">{formatNumber(value)}</span>;
}

function at(name: 'new' | 'settings' | 'highlights' | 'tags'): Address {
  return { screen: { name }, filter: {} };
}

function listHref(filter: ListFilter): string {
  return formatAddress({ screen: { name: 'list' }, filter });
}
