const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;
const WORD = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;

const SECOND_HALF = /[\udc00-\udfff]/g;

/** Length of a text as a reader counts it: CJK characters plus words of other scripts. */
export function countWords(text: string): number {
  const words = text.replace(CJK, ' ').match(WORD)?.length ?? 0;
  // What is left without them tells how many they are: a look at each run would take several times as long.
  return words + charactersIn(text) - charactersIn(text.replace(CJK, ''));
}

// The second half of a pair is no character of its own.
const charactersIn = (text: string) => text.length - (text.match(SECOND_HALF)?.length ?? 0);
