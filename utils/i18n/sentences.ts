/** One sentence after another: with a space between them, which Chinese, whose stops bring their own room, does not take. */
export function joinSentences(...sentences: string[]): string {
  return sentences.filter(Boolean).reduce((text, sentence) => (/(^|[。！？）])$/.test(text) ? text + sentence : `${text} ${sentence}`), '');
}
