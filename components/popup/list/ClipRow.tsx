import { t, tn } from '../../../utils/i18n';
import type { Article } from '../../../utils/model/article';
import { textLang } from '../../../utils/model/text-lang';
import type { TextPart } from '../../../utils/search';
import { ArticleDate } from '../../shared/ArticleDate';
import { namesToShow, tagsToShow } from '../../shared/found-in';
import { KindMark } from '../../shared/KindMark';
import { TagDot } from '../../shared/TagDot';
import { TextParts, WithHits } from '../../shared/TextParts';
import { articleHash, libraryUrl, openLibraryPage } from '../open-library';

/** Tags beyond these are counted: they would crowd out the source. */
const MOST_TAGS = 2;

export interface Clip {
  article: Article;
  /** With hits, when searching. */
  title?: TextPart[];
  snippet?: TextPart[];
  terms?: readonly string[];
}

interface ClipRowProps {
  clip: Clip;
  isCurrent: boolean;
  onFocus: () => void;
}

/** One kept article: its title, then source · date · highlights and tags; a search adds the place where it was found. */
export function ClipRow({ clip: { article, title, snippet, terms }, isCurrent, onFocus }: ClipRowProps) {
  const lang = textLang(article);
  const names = namesToShow(article, terms);
  const tags = tagsToShow(article.tags, terms);
  const { highlights } = article.counts;
  return (
    <li>
      <a
        class="clip"
        href={libraryUrl(articleHash(article.id))}
        tabIndex={isCurrent ? 0 : -1}
        onFocus={onFocus}
        onClick={(event) => {
          // With a modifier the browser's own way stands: in the background, in a window.
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          void openLibraryPage(articleHash(article.id));
        }}
      >
        <bdi class="clip-title" lang={lang}>
          {title?.length ? <TextParts parts={title} /> : article.title || t('library_untitled')}
        </bdi>
        {snippet?.some(({ isHit }) => isHit) && (
          <bdi class="clip-snippet" lang={lang}>
            <TextParts parts={snippet} />
          </bdi>
        )}
        <span class="clip-row">
          <span class="clip-origin">
            <KindMark kind={article.kind} class="clip-kind" />
            {names.length > 0 && (
              <bdi class="clip-names" lang={lang}>
                <WithHits text={names.join(' · ')} terms={terms} />
              </bdi>
            )}
            <ArticleDate article={article} />
          </span>
          {highlights > 0 && (
            <span class="clip-highlights" title={tn('popup_highlights', highlights)}>
              <i aria-hidden="true" />
              <span aria-hidden="true">{highlights}</span>
              <span class="visually-hidden">{tn('popup_highlights', highlights)}</span>
            </span>
          )}
          {tags.length > 0 && (
            <span class="clip-tags">
              {tags.slice(0, MOST_TAGS).map((tag) => (
                <bdi class="tag" key={tag} title={tag}>
                  <TagDot tag={tag} />
                  <WithHits text={tag} terms={terms} />
                </bdi>
              ))}
              {tags.length > MOST_TAGS && (
                <span class="tag" title={tags.slice(MOST_TAGS).join(' · ')}>
                  +{tags.length - MOST_TAGS}
                </span>
              )}
            </span>
          )}
        </span>
      </a>
    </li>
  );
}
