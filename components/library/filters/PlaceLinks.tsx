import { Archive, Circle, Highlighter, type IconNode, Star, Trash2 } from 'lucide';
import { formatNumber, t } from '../../../utils/i18n';
import type { LibrarySummary } from '../../../utils/store';
import { Icon } from '../../shared/Icon';
import { formatAddress } from '../address';
import { useLibrary } from '../library-context';
import { isNarrowed, type ListFilter, withoutNarrowing } from '../list-filter';
import type { Facets } from './use-facets';

interface PlaceLinksProps {
  summary?: Pick<LibrarySummary, 'articleCount' | 'trashedCount' | 'highlightCount'>;
  /** What the list is narrowed to, outside the trash; empty beside other views. */
  rest: ListFilter;
  facets: Facets;
}

/** The places of the library, and the two marks that articles can be narrowed to. */
export function PlaceLinks({ summary, rest, facets }: PlaceLinksProps) {
  const { filter, screen } = useLibrary().address;
  const isList = screen.name === 'list' || screen.name === 'article';
  const toggled = (mark: 'unread' | 'starred') => listHref({ ...rest, [mark]: rest[mark] ? undefined : true });
  const isOn = (mark: 'unread' | 'starred') => isList && !filter.trash && Boolean(filter[mark]);
  return (
    <ul>
      <Place
        icon={Archive}
        label={t('library_all')}
        href={listHref(withoutNarrowing(rest))}
        current={isList && !filter.trash && !isNarrowed(filter) && 'page'}
        count={summary?.articleCount}
      />
      <Place
        icon={Circle}
        label={t('library_unreadOnes')}
        href={toggled('unread')}
        current={isOn('unread') && 'true'}
        count={facets.marked('unread')}
      />
      <Place
        icon={Star}
        label={t('library_starredOnes')}
        href={toggled('starred')}
        current={isOn('starred') && 'true'}
        count={facets.marked('starred')}
      />
      <Place
        icon={Highlighter}
        label={t('library_marks')}
        href={formatAddress({ screen: { name: 'highlights' }, filter: {} })}
        current={screen.name === 'highlights' && 'page'}
        count={summary?.highlightCount}
      />
      <Place
        icon={Trash2}
        label={t('library_trash')}
        href={listHref({ trash: true })}
        current={isList && Boolean(filter.trash) && 'page'}
        count={summary?.trashedCount}
      />
    </ul>
  );
}

interface PlaceProps {
  icon: IconNode;
  label: string;
  href: string;
  current: 'page' | 'true' | false;
  count?: number;
}

function Place({ icon, label, href, current, count }: PlaceProps) {
  return (
    <li>
      <a class="filter" href={href} aria-current={current || undefined}>
        <Icon icon={icon} />
        <span>{label}</span>
        {count !== undefined && <span class="count">{formatNumber(count)}</span>}
      </a>
    </li>
  );
}

function listHref(filter: ListFilter): string {
  return formatAddress({ screen: { name: 'list' }, filter });
}
