/**
 * Leaves out of Readability what utils/capture/readability.ts never calls: a seventh of the code that is injected into a page. Used by the
 * extension's build and by the benchmarks; tests run on Readability as it is published.
 */

export const READABILITY = /@mozilla\/readability\/(?:index|Readability)\.js$/;

const UNUSED = [
  'parse',
  '_postProcessContent',
  '_fixRelativeUris',
  '_cleanClasses',
  '_fixLazyImages',
  '_getArticleMetadata',
  '_getArticleTitle',
  '_getJSONLD',
  '_isUrl',
  '_removeScripts',
  '_isSingleImage',
  '_unescapeHtmlEntities',
  '_unwrapNoscriptImages',
  '_findNode',
  '_isProbablyVisible',
  '_isValidByline',
  '_cleanStyles',
  '_getLinkDensity',
  '_hasChildBlockElement',
  '_hasSingleTagInsideElement',
  '_isElementWithoutContent',
  '_isPhrasingContent',
];

const UNUSED_VALUES = [
  'jsonLdArticleTypes',
  'srcsetUrl',
  'b64DataUrl',
  'extraneous',
  'replaceFonts',
  'nextLink',
  'prevLink',
  'HTML_ESCAPE_MAP',
  'PRESENTATIONAL_ATTRIBUTES',
  'DEPRECATED_SIZE_ATTRIBUTE_ELEMS',
];

/** The source of one of Readability's modules, trimmed. Throws where it is written in another way than expected. */
export function trimReadability(source) {
  if (!source.includes('Readability.prototype')) return source.replace(/require\("\.\/Readability-readerable"\)/, 'undefined');
  return withoutLogs(UNUSED_VALUES.reduce(withoutValue, UNUSED.reduce(withoutMethod, source)));
}

function withoutMethod(source, name) {
  const method = new RegExp(`\\n  ${name}\\([^)]*\\) \\{\\n(?:.*\\n)*?  \\},\\n`);
  if (!method.test(source)) throw new Error(`Readability has no method ${name} any more: look through tests/tools/trim/readability.mjs.`);
  return source.replace(method, '\n');
}

// A regular expression, a map or a list of the prototype, over one line or several.
function withoutValue(source, name) {
  const value = new RegExp(`\\n( +)${name}:(?: [[{]\\n(?:.*\\n)*?\\1[\\]}],| .*,|\\n.*,)\\n`);
  if (!value.test(source)) throw new Error(`Readability has no ${name} any more: look through tests/tools/trim/readability.mjs.`);
  return source.replace(value, '\n');
}

// `this.log(…)` over one line or several; the statement ends with the first `);` at the end of a line. The reasons that `errs` gathers are
// logged too; beside that only their number counts.
function withoutLogs(source) {
  return source
    .replace(/^( *)this\.log\((?:[\s\S]*?)\);$/gm, '$1')
    .replace(/\berrs\.push\(\s*`[^`]*`\s*\)/g, 'errs.push(1)')
    .replace(/\n {2}if \(this\._debug\) \{\n(?:.*\n)*? {2}\} else \{\n.*\n {2}\}\n/, '\n');
}
