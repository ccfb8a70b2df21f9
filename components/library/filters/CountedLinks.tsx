import { ChevronDown, ChevronRight } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { formatNumber, t } from '../../../utils/i18n';
import { foldAll } from '../../../utils/search/fold';
import { useStored } from '../../hooks/use-stored';
import { Icon } from '../../shared/Icon';
import { TagDot } from '../../shared/TagDot';

/** More than this is a wall: the rest comes on request. */
const SHOWN_AT_FIRST = 24;
/** Of so many one is found sooner by its name. */
const SEARCHED = 50;
/** Drawn at once: thousands take too long, and nobody reads them. */
const MOST = 300;

export interface CountedLink {
  key: string;
  label: string;
  /** Drawn before the label. */
  sign?: ComponentChildren;
  /** Absent where it is not known. */
  count?: number;
  depth: number;
  /** The tag that it stands for, if it is one: its colour stands before the name. */
  tag?: string;
  isCurrent: boolean;
  href: string;
}

interface CountedLinksProps {
  title: string;
  links: CountedLink[];
  /** The keys of all links, the most used first: of a long list those are shown, in the order of the list. */
  often: string[];
  /** So many are shown of a long list. */
  atFirst?: number;
  /** Stands beside the title. */
  action?: ComponentChildren;
  /** Whether the keys are ids of collections: articles can be dropped on them. */
  isCollection?: boolean;
}

const isYes = (value: unknown): value is boolean => typeof value === 'boolean';

/** A group of filters, each with the number of its articles. It can be folded away, and stays so. */
export function CountedLinks({ title, links, often, atFirst = SHOWN_AT_FIRST, action, isCollection }: CountedLinksProps) {
  const id = useId();
  const [isOpen, setOpen] = useStored(`library.section.${title}`, true, isYes);
  const [isWhole, setWhole] = useState(false);
  const [typed, type] = useState('');
  const found =
    isWhole && typed.trim() ? links.filter(({ key, label }) => foldAll(`${key}\n${label}`).includes(foldAll(typed).trim())) : links;
  const first = new Set(often.slice(0, atFirst));
  const isLong = links.length > atFirst + 1;
  const shown = isWhole || !isLong ? found.slice(0, MOST) : links.filter(({ key, isCurrent }) => isCurrent || isFirst(key, first));

  return (
    <section aria-labelledby={id}>
      <div class="filters-title">
        <h2 id={id}>
          <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {title}
            <Icon icon={isOpen ? ChevronDown : ChevronRight} />
          </button>
        </h2>
        {action}
      </div>
      {isOpen && (
        <>
          {isWhole && links.length > SEARCHED && (
            <input
              class="field filters-find"
              type="text"
              autocomplete="off"
              spellcheck={false}
              value={typed}
              placeholder={t('library_filterFind')}
              aria-label={t('library_filterFindIn', title)}
              onInput={({ currentTarget }) => type(currentTarget.value)}
            />
          )}
          <ul>
            {shown.map(({ key, label, sign, tag, count, depth, isCurrent, href }) => (
              <li key={key}>
                <a
                  class="filter"
                  href={href}
                  title={isCollection || sign ? label : key}
                  data-collection={isCollection ? key : undefined}
                  aria-current={isCurrent ? 'true' : undefined}
                  style={depth > 0 ? { paddingLeft: `${8 + depth * 14}px` } : undefined}
                >
                  {sign}
                  {tag !== undefined && <TagDot tag={tag} />}
                  <bdi>{label}</bdi>
                  {count !== undefined && <span class="count">{formatNumber(count)}</span>}
                </a>
              </li>
            ))}
          </ul>
          {isWhole && found.length > shown.length && <p class="filters-rest">{t('library_filterMany', found.length - shown.length)}</p>}
          {isLong && (
            <button type="button" class="filter more" onClick={() => setWhole(!isWhole)}>
              {isWhole ? t('library_showFewer') : t('library_showMore', formatNumber(links.length - shown.length))}
            </button>
          )}
        </>
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
