import { FolderPlus, Folders } from 'lucide';
import { useState } from 'preact/hooks';
import { t } from '../../../utils/i18n';
import { listCollectionsOf } from '../../../utils/store';
import { useLiveQuery } from '../../hooks/use-live-query';
import { Icon } from '../../shared/Icon';
import { formatAddress } from '../address';
import './ArticleCollections.css';
import { CollectDialog } from './CollectDialog';
import { byName } from './use-collections';

/** The collections that the open article is in, each a way there; and the way into more. */
export function ArticleCollections({ articleId }: { articleId: string }) {
  const of = useLiveQuery(() => listCollectionsOf(articleId), [articleId]);
  const [isAsking, setAsking] = useState(false);
  if (of.state !== 'ready') return null;
  const block = (
    <div class="article-collections">
      {of.value.length > 0 && (
        <ul aria-label={t('collections_title')}>
          {byName(of.value).map(({ id, name }) => (
            <li key={id}>
              <a
                href={formatAddress({ screen: { name: 'article', id: articleId }, filter: { collection: id } })}
                title={t('collections_open', name)}
              >
                <Icon icon={Folders} />
                <bdi>{name}</bdi>
              </a>
            </li>
          ))}
        </ul>
      )}
      <button type="button" class="article-collect" onClick={() => setAsking(true)} title={`${t('collections_key')} (b)`}>
        <Icon icon={FolderPlus} />
        <span class={of.value.length > 0 ? 'visually-hidden' : ''}>{t('collections_key')}</span>
      </button>
    </div>
  );
  return (
    <>
      {block}
      {isAsking && <CollectDialog ids={[articleId]} onClose={() => setAsking(false)} />}
    </>
  );
}
