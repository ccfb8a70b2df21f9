/**
 * Leaves out of Turndown what utils/markdown never reaches: it hands over a tree, never a string, and has rules of its own for lists, quotes,
 * fences and everything within a line. Used by the extension's build and by the benchmarks; tests run on Turndown as it is published.
 */

export const TURNDOWN = /\/turndown\/lib\/turndown\.browser\.es\.js$/;

const UNUSED_RULES = [
  'lineBreak',
  'blockquote',
  'list',
  'listItem',
  'indentedCodeBlock',
  'fencedCodeBlock',
  'inlineLink',
  'referenceLink',
  'emphasis',
  'strong',
  'code',
  'image',
];

const UNUSED_FUNCTIONS = [
  'cleanAttribute',
  'escapeLinkDestination',
  'escapeLinkTitle',
  'escapeMarkdown',
  'canParseHTMLNatively',
  'createHTMLParser',
  'shouldUseActiveX',
  'htmlParser',
];

/** The source of Turndown, trimmed. Throws where it is written in another way than expected. */
export function trimTurndown(source) {
  const cut = (text, pattern, name, left = '') => {
    if (!pattern.test(text)) throw new Error(`Turndown has no ${name} any more: look through tests/tools/trim/turndown.mjs.`);
    return text.replace(pattern, left);
  };
  const withoutRules = UNUSED_RULES.reduce(
    (text, name) => cut(text, new RegExp(`^rules\\.${name} = \\{\\n(?:.*\\n)*?\\};\\n`, 'm'), name),
    source,
  );
  const withoutFunctions = UNUSED_FUNCTIONS.reduce(
    (text, name) => cut(text, new RegExp(`^function ${name}\\(.*\\) \\{\\n(?:.*\\n)*?\\}\\n`, 'm'), name),
    withoutRules,
  );
  return [
    [/^var markdownEscapes = .*\n/m, 'markdownEscapes'],
    [/^var root = typeof window.*\n/m, 'window'],
    [/^var HTMLParser = .*\n/m, 'HTMLParser'],
    [/^var _htmlParser;\n/m, '_htmlParser'],
    [/^ {2}if \(typeof input === 'string'\) \{\n(?:.*\n)*? {2}\} else \{\n( {4}root = .*\n) {2}\}\n/m, 'parsing', '$1'],
    [/return escapeMarkdown\(string\);/, 'escape', 'return string;'],
  ].reduce((text, [pattern, name, left]) => cut(text, pattern, name, left), withoutFunctions);
}
