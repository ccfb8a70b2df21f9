import { useRef, useState } from 'preact/hooks';
import { tn } from '../../../utils/i18n';
import { colorNames } from '../../../utils/i18n/color-names';
import type { Article } from '../../../utils/model/article';
import { inPlaceOrder } from '../../../utils/model/highlight-order';
import { DEFAULT_HIGHLIGHT_SETTINGS } from '../../../utils/model/highlight-settings';
import { getHighlightSettings, listHighlights } from '../../../utils/store';
import { useLiveQuery } from '../../hooks/use-live-query';
import { CardError } from '../page/CardError';
import type { Page } from '../page/read-page';
import { useKeys } from '../use-keys';
import { HighlightItem, revealItem } from './HighlightItem';
import './PageHighlights.css';
import { SiteSwitch } from './SiteSwitch';
import { UndoOffer } from './UndoOffer';
import { useHighlightActs } from './use-highlight-acts';
import { usePlaces } from './use-places';

/**
 * The highlights of the page behind the popup, in the order of its text, each with its state: the way to them for keyboards and screen readers too. Where
 * there are none, the page is made ready for the first one.
 */
export function PageHighlights({ page, article }: { page: Page; article: Article | undefined }) {
  const articleId = article?.id;
  const live = useLiveQuery(async () => (articleId ? listHighlights(articleId) : []), [articleId]);
  const settings = useLiveQuery(getHighlightSettings, []);
  const kept = live.state === 'ready' ? live.value : [];
  const places = usePlaces(page, articleId, kept.map(({ id, selectors }) => id + selectors[0].exact).join());
  // The page tells them in the order in which it has them.
  const order = new Map([...(places?.keys() ?? [])].map((id, at) => [id, at]));
  const highlights = inPlaceOrder(kept, (id) => order.get(id));
  const acts = useHighlightActs(page.tabId);
  const [currentId, setCurrentId] = useState<string>();
  const current = Math.max(
    0,
    highlights.findIndex(({ id }) => id === currentId),
  );
  const list = useRef<HTMLUListElement>(null);
  const focusItem = (index: number) => {
    const jump = list.current?.querySelectorAll<HTMLElement>('.mark-jump')[index];
    jump?.focus();
    if (jump) revealItem(jump);
  };
  const focusCurrent = () => focusItem(current);
  const restore = acts.undo === undefined ? undefined : () => void acts.restore();
  useKeys({ h: highlights.length > 0 ? focusCurrent : undefined, z: restore, 'Mod+z': restore });

  if (highlights.length === 0 && !acts.undo && acts.error === undefined) return null;
  const names = colorNames(settings.state === 'ready' ? settings.value : DEFAULT_HIGHLIGHT_SETTINGS);
  return (
    <section class="page-marks" aria-labelledby="page-marks-title">
      <header>
        <h2 id="page-marks-title">{tn('popup_highlights', highlights.length)}</h2>
        {restore && (
          <UndoOffer
            key={JSON.stringify(acts.undo)}
            step={acts.undo}
            onUndo={() => {
              // The button pressed goes away.
              focusCurrent();
              restore();
            }}
            onEnd={acts.forget}
          />
        )}
      </header>
      <ul
        ref={list}
        onKeyDown={(event) => {
          const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
          if (!step || event.ctrlKey || event.metaKey || event.altKey || (event.target as Element).closest('textarea')) return;
          event.preventDefault();
          event.stopPropagation();
          focusItem(Math.min(Math.max(current + step, 0), highlights.length - 1));
        }}
      >
        {highlights.map((highlight, index) => (
          <HighlightItem
            key={highlight.id}
            highlight={highlight}
            place={places?.get(highlight.id)}
            names={names}
            acts={acts}
            isCurrent={index === current}
            onFocus={() => setCurrentId(highlight.id)}
            onRemoved={() => focusItem(index === highlights.length - 1 ? index - 1 : index + 1)}
          />
        ))}
      </ul>
      <CardError error={acts.error} />
      {highlights.length > 0 && <SiteSwitch url={page.url} />}
    </section>
  );
}
