import { longestRun } from './inline';
import { addElement } from './plain-tree';

/** Languages that a fence may name: others could call a program in the tools that exports are opened with. */
const FENCE_LANGUAGES = new Set(
  (
    'bash c clike cpp cs csharp css dart diff go graphql haskell html http ini java javascript js json jsx kotlin less lua makefile markdown ' +
    'markup matlab md nginx objectivec perl php plaintext powershell python py r ruby rb rust scala scss sh shell sql swift text toml ts tsx ' +
    'typescript vb vue xml yaml yml'
  ).split(' '),
);

/** Adds preformatted text to the plain tree, its class being the language. */
export function addCodeBlock(pre: Element, into: Element): void {
  const code = codeOf(pre).replace(/^\n/, '').trimEnd();
  if (!code.trim()) return;
  const block = addElement(into, 'pre');
  block.className = languageOf(pre);
  block.textContent = code;
}

/** A fenced block, whose fence is longer than any in the code. */
export function writeFence(code: string, language: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(code) + 1));
  return `${fence}${language}\n${code}\n${fence}`;
}

// Some editors write each line as a code element of its own, or part the lines with `<br>`.
function codeOf(pre: Element): string {
  for (const lineBreak of pre.querySelectorAll('br')) lineBreak.replaceWith('\n');
  const lines = [...pre.children].filter((child) => child.nodeName === 'CODE');
  return lines.length > 1 ? lines.map((line) => line.textContent).join('\n') : (pre.textContent ?? '');
}

function languageOf(pre: Element): string {
  const names = `${pre.className} ${pre.querySelector('code')?.className ?? ''}`;
  const language = /(?:lang(?:uage)?|brush|highlight-source)[-:]\s*([\w+#-]+)/i.exec(names)?.[1]?.toLowerCase() ?? '';
  return FENCE_LANGUAGES.has(language) ? language : '';
}
