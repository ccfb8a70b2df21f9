/**
 * Empties DOMPurify's default lists of attributes, which utils/markdown/sanitize.ts replaces by its own shorter ones in every call. Nothing
 * becomes allowed by this: without a list of its own a call would lose every attribute.
 */

export const DOMPURIFY = /\/dompurify\/dist\/purify\.es\.mjs$/;

/** The source of DOMPurify without the lists. Throws where it is written in another way than expected. */
export function trimDompurify(source) {
  return ['html', 'svg', 'mathMl', 'xml'].reduce((trimmed, name) => {
    const list = new RegExp(`^const ${name} = freeze\\(\\[\\n(?:\\t"[\\w:-]+",?\\n)+\\]\\);$`, 'm');
    if (!list.test(trimmed))
      throw new Error(`DOMPurify has no list "${name}" of attributes any more: look through tests/tools/trim/dompurify.mjs.`);
    return trimmed.replace(list, `const ${name} = freeze([]);`);
  }, source);
}
