import { useId, useState } from 'preact/hooks';
import { formatNumber, t } from '../../../utils/i18n';

/** More than this is a wall: the rest comes on request. */
const SHOWN_AT_FIRST = 24;

export interface CountedLink {
  key: string;
  label: string;
  /** 0: nothing to show under this alone, a heading for those below it. */
  count: number;
  depth: number;
  isCurrent: boolean;
  href: string;
}

/** A group of filters, each with the number of its articles. */
export function CountedLinks({ title, links }: { title: string; links: CountedLink[] }) {
  const id = useId();
  const [isWhole, setIsWhole] = useState(false);
  const shown =
    isWhole || links.length <= SHOWN_AT_FIRST + 1 ? links : links.filter(({ isCurrent }, at) => at < SHOWN_AT_FIRST || isCurrent);

  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {shown.map(({ key, label, count, depth, isCurrent, href }) => (
          <li key={key}>
            {count > 0 ? (
              <a
                class="filter"
                href={href}
                title={key}
                aria-current={isCurrent ? 'true' : undefined}
                style={depth > 0 ? { paddingLeft: `${8 + depth * 14}px` } : undefined}
              >
                <bdi>{label}</bdi>
                <span class="count">{formatNumber(count)}</span>
              </a>
            ) : (
              <span class="filter is-heading" style={depth > 0 ? { paddingLeft: `${8 + depth * 14}px` } : undefined}>
                <bdi>{label}</bdi>
              </span>
            )}
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
