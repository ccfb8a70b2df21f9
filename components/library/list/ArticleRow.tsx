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
import { TagDot } from '../../shared/TagDot';
import { TextParts, WithHits } from '../../shared/TextParts';
import { DaysLeft } from '../trash/DaysLeft';
import type { Row } from './row';
import { wholeTags } from './whole-tags';

export interface RowHandlers {
  href: (id: string) => string;
  /** A click on the row, with the keys that were held. */
  onPick: (id: string, event: MouseEvent) => void;
  onToggle: (id: string, isRange: boolean) => void;
  onFocus: (id: string) => void;
}

interface ArticleRowProps {
  id: string;
  /** Absent while it is still read: the row is there with its place and its focus. */
  row?: Row;
  /** Its place in the list. */
  at: number;
  /** How many rows the list has; -1 while unknown. */
  count: number;
  isActive: boolean;
  isOpen: boolean;
  isSelected: boolean;
  /** Stands under a day that is not that of its publication: its own says what it is. */
  saysPublished?: boolean;
  handlers: RowHandlers;
}

/** One article of the list. Drawn again only when something in it changed: scrolling draws many. */
export function ArticleRow({ id, row, at, count, isActive, isOpen, isSelected, saysPublished, handlers }: ArticleRowProps) {
  const name = useId();
  return useMemo(() => {
    const article = row?.article;
    const title = article ? titleOf(article) : t('library_loading');
    const lang = article && textLang(article);
    return (
      <li
        class={`row ${isOpen ? 'is-open' : ''} ${isSelected ? 'is-selected' : ''} ${article?.isRead === false ? 'is-unread' : ''} ${article ? '' : 'is-blank'}`}
        aria-posinset={at + 1}
        aria-setsize={count}
      >
        <span class="row-gutter">
          <input
            type="checkbox"
            tabIndex={-1}
            checked={isSelected}
            aria-label={t('library_selectRow', title)}
            onClick={(event) => {
              event.preventDefault();
              handlers.onToggle(id, event.shiftKey);
            }}
          />
        </span>
        <span class="row-handle" />
        <a
          data-id={id}
          href={handlers.href(id)}
          tabIndex={isActive ? 0 : -1}
          aria-current={isOpen ? 'true' : undefined}
          aria-describedby={`${name}-meta`}
          draggable={false}
          onFocus={() => handlers.onFocus(id)}
          onClick={(event) => handlers.onPick(id, event)}
        >
          <bdi lang={lang}>{row?.title?.length ? <TextParts parts={row.title} /> : title}</bdi>
          {isSelected && <span class="visually-hidden"> {t('library_selectedMark')}</span>}
        </a>
        <p class="row-excerpt" lang={lang}>
          <bdi>{row?.snippet?.length ? <TextParts parts={row.snippet} /> : article?.excerpt}</bdi>
        </p>
        {article ? (
          <RowMeta id={`${name}-meta`} article={article} terms={row?.terms} saysPublished={saysPublished} />
        ) : (
          <p class="row-meta" id={`${name}-meta`} />
        )}
      </li>
    );
  }, [name, id, row, at, count, isActive, isOpen, isSelected, saysPublished, handlers]);
}

interface RowMetaProps extends Pick<ArticleRowProps, 'id' | 'saysPublished'> {
  article: Article;
  terms?: readonly string[];
}

function RowMeta({ id, article, terms, saysPublished }: RowMetaProps) {
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
          <ArticleDate article={article} isSaid={saysPublished} />
          {article.counts.highlights > 0 && ` · ${tn('library_rowHighlights', article.counts.highlights)}`}
          {article.deletedAt && <DaysLeft deletedAt={article.deletedAt} />}
          {!article.isRead && <span class="visually-hidden"> · {t('library_unread')}</span>}
        </span>
      </span>
      {tags.length > 0 && (
        <span class="row-tags">
          {tags.slice(0, shownCount).map((tag) => (
            <span class="tag" key={tag} title={tag}>
              <TagDot tag={tag} />
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
