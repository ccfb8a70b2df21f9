import type { ComponentChildren } from 'preact';
import { uiLanguage } from '../../../utils/i18n';
import type { HighlightColor } from '../../../utils/model/highlight';
import { HighlightSign } from '../../shared/HighlightSign';
import { formatAddress } from '../address';
import { useHighlightSettings } from '../highlights/use-highlight-settings';
import { useLibrary } from '../library-context';
import type { ListFilter } from '../list-filter';
import { CountedLinks } from './CountedLinks';
import { tagTree } from './tag-tree';
import type { Choice, FacetKind, Facets } from './use-facets';

/** Sites and sources are many, and the first ones are those that are looked for. */
const SHOWN = 8;

interface FacetLinksProps {
  kind: FacetKind;
  title: string;
  rest: ListFilter;
  facets: Facets;
  action?: ComponentChildren;
}

/** The choices of one kind, each as a link that narrows the list to it, or lets it go. */
export function FacetLinks({ kind, title, rest, facets, action }: FacetLinksProps) {
  const { filter, screen } = useLibrary().address;
  const { names } = useHighlightSettings();
  const isList = screen.name === 'list' || screen.name === 'article';
  const choices = facets.of(kind);
  if (!choices || choices.length === 0) return null;
  const link = ({ value, count }: Choice, label = value) => ({
    key: value,
    label,
    depth: 0,
    ...(count === undefined ? {} : { count }),
    isCurrent: isList && filter[kind] === value,
    href: formatAddress({ screen: { name: 'list' }, filter: { ...rest, [kind]: isList && filter[kind] === value ? undefined : value } }),
  });
  const links =
    kind === 'tag'
      ? tagTree(choices, uiLanguage()).map(({ tag, label, depth, ...node }) => ({ ...link({ ...node, value: tag }, label), tag, depth }))
      : kind === 'color'
        ? choices.map((one) => ({
            ...link(one, names[one.value as HighlightColor]),
            sign: <HighlightSign color={one.value as HighlightColor} />,
          }))
        : choices.map((one) => link(one));
  return (
    <CountedLinks
      title={title}
      links={links}
      often={choices.map(({ value }) => value)}
      {...(kind === 'tag' ? {} : { atFirst: SHOWN })}
      action={action}
    />
  );
}
