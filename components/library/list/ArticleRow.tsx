import { Star } from 'lucide';
import { Fragment } from 'preact';
import { useId, useMemo } from 'preact/hooks';
import { t, tn } from '../../../utils/i18n';
import type { Article } from '../../../utils/model/article';
import { textLang } from '../../../utils/model/text-lang';
import { ArticleDate } from '../../shared/ArticleDate';
import { Icon } from '../../shared/Icon';
import { KindMark } from '../../shared/KindMark';
import './ArticleRow.css';
import { namesToShow, tagsToShow } from '../../shared/found-in';
import { TextParts, WithHits } from '../../shared/TextParts';
import type { Row } from './use-rows';
import { wholeTags } from './whole-tags';

export interface RowHandlers {
  href: (id: string) => string;
  /** A click on the row, with the keys that were held. */
  onPick: (id: string, event: MouseEvent) => void;
  onToggle: (id: string, isRange: boolean) => void;
  onFocus: (id: string) => void;
}

interface ArticleRowProps {
  row: Row;
  isActive: boolean;
  isOpen: boolean;
  isSelected: boolean;
  handlers: RowHandlers;
}

/** One article of the list. Drawn again only when something in it changed: a library has thousands. */
export function ArticleRow({ row, isActive, isOpen, isSelected, handlers }: ArticleRowProps) {
  const id = useId();
  const { article } = row;
  return useMemo(
    () => (
      <li class={`row ${isOpen ? 'is-open' : ''} ${isSelected ? 'is-selected' : ''} ${article.isRead ? '' : 'is-unread'}`}>
        <span class="row-gutter">
          <input
            type="checkbox"
            tabIndex={-1}
            checked={isSelected}
            aria-label={t('library_selectRow', titleOf(article))}
            onClick={(event) => {
              event.preventDefault();
              handlers.onToggle(article.id, event.shiftKey);
            }}
          />
        </span>
        <a
          data-id={article.id}
          href={handlers.href(article.id)}
          tabIndex={isActive ? 0 : -1}
          aria-current={isOpen ? 'true' : undefined}
          aria-describedby={`${id}-meta`}
          draggable={false}
          onFocus={() => handlers.onFocus(article.id)}
          onClick={(event) => handlers.onPick(article.id, event)}
        >
          <bdi lang={textLang(article)}>{row.title?.length ? <TextParts parts={row.title} /> : titleOf(article)}</bdi>
          {isSelected && <span class="visually-hidden"> {t('library_selectedMark')}</span>}
        </a>
        <p class="row-excerpt" lang={textLang(article)}>
          <bdi>{row.snippet?.length ? <TextParts parts={row.snippet} /> : article.excerpt}</bdi>
        </p>
        <RowMeta id={`${id}-meta`} article={article} terms={row.terms} />
      </li>
    ),
    [id, rowKey(row), isActive, isOpen, isSelected, handlers],
  );
}

function RowMeta({ id, article, terms }: { id: string; article: Article; terms?: readonly string[] }) {
  const names = namesToShow(article, terms);
  const tags = tagsToShow(article.tags, terms);
  const shownCount = wholeTags(tags);
  const lang = textLang(article);
  return (
    <p class="row-meta" id={id}>
      <span class="row-origin">
        {article.isStarred && (
          <span class="row-star" title={t('library_starred')}>
            <Icon icon={Star} />
            <span class="visually-hidden">{t('library_starred')}</span>
          </span>
        )}
        <KindMark kind={article.kind} class="row-kind" />
        {names.length > 0 && (
          <span class="row-names" title={names.join(' · ')}>
            {names.map((name, index) => (
              <Fragment key={name}>
                {index > 0 && ' · '}
                <bdi lang={lang}>
                  <WithHits text={name} terms={terms} />
                </bdi>
              </Fragment>
            ))}
          </span>
        )}
        <span class="row-facts">
          {names.length > 0 && '· '}
          <ArticleDate article={article} />
          {article.counts.highlights > 0 && ` · ${tn('library_rowHighlights', article.counts.highlights)}`}
          {!article.isRead && <span class="visually-hidden"> · {t('library_unread')}</span>}
        </span>
      </span>
      {tags.length > 0 && (
        <span class="row-tags">
          {tags.slice(0, shownCount).map((tag) => (
            <span class="tag" key={tag} title={tag}>
              <bdi>
                <WithHits text={tag} terms={terms} />
              </bdi>
            </span>
          ))}
          {tags.length > shownCount && (
            <span class="tag row-more" title={tags.slice(shownCount).join(' · ')}>
              +{tags.length - shownCount}
            </span>
          )}
        </span>
      )}
    </p>
  );
}

function titleOf(article: Article): string {
  return article.title || t('library_untitled');
}

// Live queries give new objects with equal content: the content decides.
function rowKey({ article, title, snippet, terms }: Row): string {
  return JSON.stringify([
    article.id,
    article.kind,
    article.title,
    article.excerpt,
    article.tags,
    namesToShow(article, terms),
    article.publishedAt,
    article.capturedAt,
    article.lang,
    article.isRead,
    article.isStarred,
    article.counts.highlights,
    title,
    snippet,
    terms,
  ]);
}
