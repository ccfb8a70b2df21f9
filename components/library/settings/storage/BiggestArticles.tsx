import { t } from '../../../../utils/i18n';
import { type ArticleRoom, roomOf } from '../../../../utils/store';
import { formatBytes } from '../../../shared/format-bytes';
import { formatAddress } from '../../address';

/** The articles that take the most, each with a link to it. */
export function BiggestArticles({ articles }: { articles: ArticleRoom[] }) {
  if (articles.length < 2) return null;
  return (
    <details class="room-biggest">
      <summary>{t('library_roomBiggest')}</summary>
      <ol>
        {articles.map((article) => (
          <li key={article.id}>
            <a href={hrefOf(article)}>
              <bdi lang={article.lang}>{article.title || t('library_untitled')}</bdi>
            </a>
            <span class="quiet">
              {formatBytes(roomOf(article))}
              {article.files > 0 && ` · ${t('library_roomOfFiles', formatBytes(article.files))}`}
              {article.versions > 0 && ` · ${t('library_roomOfVersions', formatBytes(article.versions))}`}
              {article.isTrashed && ` · ${t('library_trash')}`}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}

function hrefOf({ id, isTrashed }: ArticleRoom): string {
  return formatAddress({ screen: { name: 'article', id }, filter: isTrashed ? { trash: true } : {} });
}
