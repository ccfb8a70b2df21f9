import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { formatNumber, t } from '../../../utils/i18n';

/** More than this is a wall: the rest comes on request. */
const SHOWN_AT_FIRST = 24;

export interface CountedLink {
  key: string;
  label: string;
  count: number;
  depth: number;
  isCurrent: boolean;
  href: string;
}

interface CountedLinksProps {
  title: string;
  links: CountedLink[];
  /** The keys of all links, the most used first: of a long list those are shown, in the order of the list. */
  often: string[];
  /** Stands beside the title. */
  action?: ComponentChildren;
  /** Whether the keys are ids of collections: articles can be dropped on them. */
  isCollection?: boolean;
}

/** A group of filters, each with the number of its articles. */
export function CountedLinks({ title, links, often, action, isCollection }: CountedLinksProps) {
  const id = useId();
  const [isWhole, setIsWhole] = useState(false);
  const first = new Set(often.slice(0, SHOWN_AT_FIRST));
  const isLong = links.length > SHOWN_AT_FIRST + 1;
  const shown = isWhole || !isLong ? links : links.filter(({ key, isCurrent }) => isCurrent || isFirst(key, first));

  return (
    <section aria-labelledby={id}>
      <div class="filters-title">
        <h2 id={id}>{title}</h2>
        {action}
      </div>
      <ul>
        {shown.map(({ key, label, count, depth, isCurrent, href }) => (
          <li key={key}>
            <a
              class="filter"
              href={href}
              title={isCollection ? label : key}
              data-collection={isCollection ? key : undefined}
              aria-current={isCurrent ? 'true' : undefined}
              style={depth > 0 ? { paddingLeft: `${8 + depth * 14}px` } : undefined}
            >
              <bdi>{label}</bdi>
              <span class="count">{formatNumber(count)}</span>
            </a>
          </li>
        ))}
      </ul>
      {shown.length < links.length && (
        <button type="button" class="filter more" onClick={() => setIsWhole(true)}>
          {t('library_showMore', formatNumber(links.length - shown.length))}
        </button>
      )}
    </section>
  );
}

// A parent is shown with the children that are.
function isFirst(key: string, first: ReadonlySet<string>): boolean {
  if (first.has(key)) return true;
  for (const shown of first) if (shown.startsWith(`${key}/`)) return true;
  return false;
}
