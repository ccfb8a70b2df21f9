/**
 * Empties DOMPurify's default lists of HTML elements and of attributes, which utils/markdown/sanitize.ts replaces by its own shorter ones in
 * every call. Nothing becomes allowed by this: without lists of its own a call would lose everything. The lists of SVG and MathML elements
 * stay: DOMPurify tells namespaces by them.
 */

export const DOMPURIFY = /\/dompurify\/dist\/purify\.es\.mjs$/;

/** The source of DOMPurify without the lists. Throws where it is written in another way than expected. */
export function trimDompurify(source) {
  return ['html$1', 'html', 'svg', 'mathMl', 'xml'].reduce((trimmed, name) => {
    const list = new RegExp(`^const ${name.replace('$', '\\$')} = freeze\\(\\[\\n(?:\\t"[\\w:-]+",?\\n)+\\]\\);$`, 'm');
    if (!list.test(trimmed)) throw new Error(`DOMPurify has no list "${name}" any more: look through tests/tools/trim/dompurify.mjs.`);
    return trimmed.replace(list, () => `const ${name} = freeze([]);`);
  }, source);
}
