import { attributeOf, findAll } from './dom';
import { cleanDeclared } from './text';

/** What the page's `<meta>` elements say, by lower-case name; the first value of a name wins. */
export type MetaTags = ReadonlyMap<string, string>;

/** Reads `name`, `property` and `itemprop` metas alike: sites mix them up. */
export function readMetaTags(page: Document): MetaTags {
  const tags = new Map<string, string>();
  for (const element of findAll(page, 'meta', 500)) {
    const content = cleanDeclared(attributeOf(element, 'content'));
    // A place in the template that the system did not fill.
    if (!content || /[{<][%$#{]/.test(content)) continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      for (const name of (attributeOf(element, attribute) ?? '').toLowerCase().slice(0, 200).split(/\s+/)) {
        if (name && !tags.has(name)) tags.set(name, content);
      }
    }
  }
  return tags;
}

/** The value of the first of these names that has one. */
export function firstTag(tags: MetaTags, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = tags.get(name);
    if (value) return value;
  }
  return undefined;
}
