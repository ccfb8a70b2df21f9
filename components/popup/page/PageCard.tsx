import { useLiveQuery } from '../../hooks/use-live-query';
import type { Suggestion } from '../../shared/TagField';
import { PageHighlights } from '../highlights/PageHighlights';
import { CardSkeleton } from './Card';
import { ClipCard } from './ClipCard';
import { findKnown } from './find-known';
import { KnownCard } from './KnownCard';
import { LinkCard } from './LinkCard';
import { useDraft } from './use-draft';
import { usePage } from './use-page';
import { useSaving } from './use-saving';

/** The card for the page that the popup was opened on. Drawn once everything about it is known, so that nothing is replaced under the pointer. */
export function PageCard({ suggestions, isLibraryReady }: { suggestions: Suggestion[]; isLibraryReady: boolean }) {
  const { page, reload } = usePage();
  const drafting = useDraft(page);
  const saving = useSaving(page?.tabId, () => drafting?.forget());
  const urlKey = page?.urlKey;
  const savedId = saving.result?.articleId;
  const known = useLiveQuery(async () => {
    const article = isLibraryReady && page ? await findKnown(page, savedId) : undefined;
    return { urlKey, isLibraryReady, article };
  }, [page, urlKey, isLibraryReady, savedId]);

  const isLooked = known.state === 'failed' || (known.state === 'ready' && known.value.urlKey === urlKey && known.value.isLibraryReady);
  if (!page || !drafting || !isLooked) return <CardSkeleton />;

  const props = { page, drafting, saving, suggestions };
  const article = known.state === 'ready' ? known.value.article : undefined;
  const { content } = page;
  return (
    <>
      {article ? (
        <KnownCard key={article.id} {...props} article={article} />
      ) : 'capture' in content ? (
        <ClipCard {...props} capture={content.capture} />
      ) : (
        <LinkCard {...props} error={content.error} onRetry={reload} />
      )}
      <PageHighlights page={page} article={article} />
    </>
  );
}
