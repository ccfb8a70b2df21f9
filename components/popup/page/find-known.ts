import type { Article } from '../../../utils/model/article';
import { urlKeyOf } from '../../../utils/model/url-key';
import { findArticleByUrlKey, getArticle, getBody } from '../../../utils/store';
import type { Page } from './read-page';

/**
 * The article of the library that stands for a page: the one of its address, the one that was saved from it just now, or the one of the
 * first page when this is a later one and its text is in there. A part that was not clipped is never called known.
 */
export async function findKnown(page: Page, savedId: string | undefined): Promise<Article | undefined> {
  const own = page.urlKey ? await findArticleByUrlKey(page.urlKey) : undefined;
  if (own && !own.deletedAt) return own;
  const saved = savedId ? await getArticle(savedId) : undefined;
  if (saved && !saved.deletedAt) return saved;
  return findWhole(page);
}

async function findWhole({ content }: Page): Promise<Article | undefined> {
  const capture = 'capture' in content ? content.capture : undefined;
  const first = capture?.pages?.urls[0];
  if (!capture?.pages || capture.pages.number < 2 || !first) return undefined;
  const whole = await findArticleByUrlKey(urlKeyOf(first));
  if (!whole || whole.deletedAt) return undefined;
  const { markdown = '' } = (await getBody(whole.id)) ?? {};
  const longest = capture.markdown.split('\n').reduce((most, line) => (line.length > most.length ? line : most), '');
  return longest !== '' && markdown.includes(longest) ? whole : undefined;
}
