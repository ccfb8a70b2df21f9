import { ExternalLink } from 'lucide';
import type { ComponentChildren } from 'preact';
import { t, tn } from '../../../utils/i18n';
import { textLang } from '../../../utils/model/text-lang';
import { ArticleDate } from '../../shared/ArticleDate';
import { Icon } from '../../shared/Icon';
import { WithHits } from '../../shared/TextParts';
import { formatAddress } from '../address';
import { useLibrary } from '../library-context';
import './HighlightGroupView.css';
import type { HighlightGroup } from './highlight-groups';
import type { PlaceFinder, Places } from './place-finder';
import { usePlaces } from './use-places';

interface HighlightGroupViewProps {
  group: HighlightGroup;
  terms: readonly string[];
  finder: PlaceFinder;
  onFound: (articleId: string) => void;
  /** Draws the highlights, with where they are as far as it is known. */
  children: (places: Places) => ComponentChildren;
}

/** An article with its highlights below. */
export function HighlightGroupView({ group, terms, finder, onFound, children }: HighlightGroupViewProps) {
  const { article, highlights, total = highlights.length, isContinued } = group;
  const places = usePlaces(finder, group, onFound);
  const { actions } = useLibrary();
  const title = article.title || t('library_untitled');
  const source = article.source || article.site || article.host;
  return (
    <section class={`mark-group ${isContinued ? 'is-continued' : ''}`} aria-label={title}>
      {!isContinued && (
        <header>
          <h2 lang={textLang(article)}>
            <a href={formatAddress({ screen: { name: 'article', id: article.id }, filter: {} })}>
              <bdi>
                <WithHits text={title} terms={terms} />
              </bdi>
            </a>
          </h2>
          <p>
            {source && (
              <>
                <bdi lang={textLang(article)}>{source}</bdi>
                {' · '}
              </>
            )}
            <ArticleDate article={article} />
            {` · ${tn('library_highlightCount', total)}`}
          </p>
          {article.url && (
            <button
              type="button"
              class="icon"
              aria-label={t('library_original')}
              title={t('library_original')}
              onClick={() => void actions.openOriginal(article.id)}
            >
              <Icon icon={ExternalLink} />
            </button>
          )}
        </header>
      )}
      <ol>{children(places)}</ol>
    </section>
  );
}
