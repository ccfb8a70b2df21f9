import { Check, Copy } from 'lucide';
import { useState } from 'preact/hooks';
import { articleToMarkdown } from '../../../utils/export/article-to-markdown';
import { t } from '../../../utils/i18n';
import type { Article } from '../../../utils/model/article';
import { getBody, listHighlights } from '../../../utils/store';
import { highlightOptions } from '../../shared/highlight-export';
import { Icon } from '../../shared/Icon';

/** Copies the article as Markdown, and says so in its place. */
export function CopyButton({ article }: { article: Article }) {
  const [outcome, setOutcome] = useState<'copied' | 'failed'>();

  async function copy() {
    try {
      await navigator.clipboard.writeText(await textOf(article));
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

async function textOf(article: Article): Promise<string> {
  const [body, highlights] = await Promise.all([getBody(article.id), listHighlights(article.id)]);
  const markdown = body?.markdown ?? '';
  if (highlights.length === 0) return articleToMarkdown(article, markdown);
  // The parser behind it is loaded only when there is something to mark.
  const [{ formerTexts }, { markArticle }] = await Promise.all([
    import('../../../utils/export/highlights/former-texts'),
    import('../../../utils/export/highlights/marked-article'),
  ]);
  const marked = await markArticle(markdown, highlights, await highlightOptions(), () => formerTexts(article.id));
  return articleToMarkdown(article, marked.markdown, marked);
}
