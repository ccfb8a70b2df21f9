const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const WORD = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;

/** Length of a text as a reader counts it: CJK characters plus words of other scripts. */
export function countWords(text: string): number {
  const characters = text.match(CJK)?.length ?? 0;
  const rest = characters > 0 ? text.replace(CJK, ' ') : text;
  return characters + (rest.match(WORD)?.length ?? 0);
}
