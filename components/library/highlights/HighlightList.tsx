import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Article } from '../../../utils/model/article';
import type { Highlight, HighlightColor, HighlightEdit } from '../../../utils/model/highlight';
import { textLang } from '../../../utils/model/text-lang';
import { useLibrary } from '../library-context';
import type { MarkPlace } from '../reader/marks/find-places';
import { PlaceNotice } from '../reader/marks/PlaceNotice';
import { cardCommandOf } from './card-keys';
import { guessHeight } from './guess-height';
import { type CardField, type CardHandlers, HighlightCard } from './HighlightCard';
import { HighlightGroupView } from './HighlightGroupView';
import { cutGroups, type HighlightGroup } from './highlight-groups';
import { LongList } from './LongList';
import type { PlaceFinder } from './place-finder';
import type { AllHighlights } from './use-all-highlights';
import { useCardFocus } from './use-card-focus';
import type { HighlightActions } from './use-highlight-actions';

/** About so many are drawn together: few enough that a frame has time for several parts. */
const PART = 8;

interface HighlightListProps {
  groups: HighlightGroup[];
  names: Record<HighlightColor, string>;
  terms: readonly string[];
  actions: HighlightActions;
  foresee: AllHighlights['foresee'];
  finder: PlaceFinder;
  /** The highlights of a group were looked for. */
  onFound: (articleId: string) => void;
  /** Has the focus at the beginning. */
  firstId?: string;
  onOpen: (articleId: string, highlightId: string) => void;
  onLeave: () => void;
}

/** Highlights under their articles, thousands of them. One tab stop; the arrow keys walk. */
export function HighlightList({ groups, names, terms, actions, foresee, finder, onFound, firstId, onOpen, onLeave }: HighlightListProps) {
  const library = useLibrary();
  const scroller = useRef<HTMLDivElement>(null);
  const parts = useMemo(() => cutGroups(groups, PART), [groups]);
  const ids = useMemo(() => groups.flatMap(({ highlights }) => highlights.map(({ id }) => id)), [groups]);
  const { tabStop, onFocus, move } = useCardFocus(scroller, ids, firstId);
  const [field, setField] = useState<{ id: string; field: CardField }>();
  const isKept = (part: HighlightGroup[]) => part.some(({ highlights }) => highlights.some(({ id }) => id === tabStop || id === field?.id));

  useEffect(() => {
    if (!firstId) return;
    const quote = scroller.current?.querySelector<HTMLElement>(`[data-highlight="${CSS.escape(firstId)}"] .mark-quote`);
    quote?.scrollIntoView({ block: 'center' });
    quote?.focus({ preventScroll: true });
  }, []);

  const edit = async (id: string, change: HighlightEdit) => {
    const takeBack = foresee(id, change);
    const isKept = await actions.edit(id, change);
    if (!isKept) takeBack();
    return isKept;
  };
  const remove = ({ id }: Highlight) => {
    if (scroller.current?.contains(document.activeElement)) move(id, 1) || move(id, -1);
    const takeBack = foresee(id, 'removed');
    void actions.remove([id], takeBack);
  };
  const articleOf = (id: string) => groups.find(({ highlights }) => highlights.some((one) => one.id === id))?.article;
  const placeOf = (article: Article, highlight: Highlight) => finder.known(article, [highlight]).get(highlight.id);
  const copy = (highlight: Highlight, isCited: boolean) => {
    const article = articleOf(highlight.id);
    const [{ exact: quote }] = highlight.selectors;
    if (!article) return;
    void (isCited ? actions.copyCited([{ quote, article, highlight, place: placeOf(article, highlight) }]) : actions.copyQuote(quote));
  };
  const accept = (article: Article, highlight: Highlight) => {
    const place = placeOf(article, highlight);
    if (place?.state === 'changed' || place?.suggestion) void actions.accept(highlight, finder.describe(article, place));
  };
  // Nothing for what is simply there: its card need not be drawn again.
  const noticeOf = (article: Article, highlight: Highlight, place: MarkPlace | undefined) =>
    place && place.state !== 'in-place' ? (
      <PlaceNotice entry={{ highlight, place }} isBelowQuote onAccept={() => accept(article, highlight)} />
    ) : undefined;
  const latest = useRef({ edit, remove, copy, articleOf, onOpen });
  latest.current = { edit, remove, copy, articleOf, onOpen };
  const on = useMemo<CardHandlers>(
    () => ({
      onOpen({ id }) {
        const article = latest.current.articleOf(id);
        if (article) latest.current.onOpen(article.id, id);
      },
      onFocus,
      onField: (id, next) => setField(next && { id, field: next }),
      onEdit: (id, change) => latest.current.edit(id, change),
      onPageGone: actions.editAtEnd,
      onCopy: (highlight, isCited) => latest.current.copy(highlight, isCited),
      onRemove: (highlight) => latest.current.remove(highlight),
    }),
    [actions],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const id = (event.target as Element).closest<HTMLElement>('[data-highlight]')?.dataset.highlight;
    const group = groups.find(({ highlights }) => highlights.some((one) => one.id === id));
    const highlight = group?.highlights.find((one) => one.id === id);
    const command = cardCommandOf(event);
    if (!group || !highlight || !command || !scroller.current || event.isComposing) return;
    if (typeof command === 'object') {
      if ('color' in command) void edit(highlight.id, { color: command.color });
      else move(highlight.id, command.move);
    } else if (command === 'note' || command === 'tags') setField({ id: highlight.id, field: command });
    else if (command === 'copy' || command === 'cite') copy(highlight, command === 'cite');
    else if (command === 'remove') remove(highlight);
    else if (command === 'accept') accept(group.article, highlight);
    else if (command === 'original') void library.actions.openOriginal(group.article.id);
    else if (command === 'leave') onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the buttons inside pass here on their way up.
    <div ref={scroller} class="highlights-scroll" onKeyDown={onKeyDown}>
      <div class="highlights-page">
        <LongList
          parts={parts}
          guess={guessHeight}
          isKept={isKept}
          scroller={scroller}
          draw={(part) =>
            part.map((group) => (
              <HighlightGroupView key={group.article.id} group={group} terms={terms} finder={finder} onFound={onFound}>
                {(places) =>
                  group.highlights.map((highlight) => (
                    <HighlightCard
                      key={highlight.id}
                      highlight={highlight}
                      names={names}
                      lang={textLang(group.article)}
                      terms={terms}
                      hasDate
                      isTabStop={highlight.id === tabStop}
                      field={field?.id === highlight.id ? field.field : undefined}
                      on={on}
                    >
                      {noticeOf(group.article, highlight, places.get(highlight.id))}
                    </HighlightCard>
                  ))
                }
              </HighlightGroupView>
            ))
          }
        />
      </div>
    </div>
  );
}
