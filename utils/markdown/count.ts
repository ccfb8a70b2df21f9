const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;
const WORD = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;

/** Length of a text as a reader counts it: CJK characters plus words of other scripts. */
export function countWords(text: string): number {
  let characters = 0;
  const rest = text.replace(CJK, (run) => {
    // The second half of a pair is no character of its own.
    for (let index = 0; index < run.length; index += 1) if ((run.charCodeAt(index) & 0xfc00) !== 0xdc00) characters += 1;
    return ' ';
  });
  return characters + (rest.match(WORD)?.length ?? 0);
}
