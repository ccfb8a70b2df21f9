import { Check, Copy } from 'lucide';
import { useState } from 'preact/hooks';
import { articleToMarkdown } from '../../../utils/export/article-to-markdown';
import { t } from '../../../utils/i18n';
import type { Article } from '../../../utils/model/article';
import { getBody } from '../../../utils/store';
import { Icon } from '../../shared/Icon';

/** Copies the article as Markdown, and says so in its place. */
export function CopyButton({ article }: { article: Article }) {
  const [outcome, setOutcome] = useState<'copied' | 'failed'>();

  async function copy() {
    try {
      const body = await getBody(article.id);
      await navigator.clipboard.writeText(articleToMarkdown(article, body?.markdown ?? ''));
      setOutcome('copied');
    } catch {
      setOutcome('failed');
    }
  }

  const label = outcome ? t(outcome === 'copied' ? 'popup_copied' : 'popup_copyFailed') : t('popup_copyMarkdown');
  return (
    <>
      <button type="button" class="icon" aria-label={t('popup_copyMarkdown')} title={label} onClick={copy}>
        <Icon icon={outcome === 'copied' ? Check : Copy} />
      </button>
      <span class="visually-hidden" role="status">
        {outcome && label}
      </span>
    </>
  );
}
