import { keyOf } from './text';
import { segmentsOf } from './title';

/** Names of platforms and systems that say nothing about whose site it is. */
const PLATFORM = /^(?:微信公众平台|weixin|wechat|wordpress|blogger|dedecms|首页|网站首页|home|index|welcome)$/i;

/** Whether a name can be a site's. */
export const isSiteName = (name: string | undefined): name is string =>
  !!name && name.length <= 80 && !PLATFORM.test(name) && !/^(?:https?:)?\/\//.test(name);

/** The name of the site in a page title: the last segment that is neither the article nor a section, or the first (站点--栏目). */
export function siteFromTitle(pageTitle: string, title: string, sections: readonly string[]): string | undefined {
  const titleKey = keyOf(title);
  const taken = new Set(sections.map(keyOf));
  const segments = segmentsOf(pageTitle).filter((segment) => {
    const key = keyOf(segment);
    return key.length > 1 && key !== titleKey && !titleKey.includes(key) && !taken.has(key);
  });
  if (segments.length === 0 || (segments.length === 1 && segmentsOf(pageTitle).length === 1 && keyOf(pageTitle).startsWith(titleKey)))
    return undefined;
  return segments.at(-1);
}
