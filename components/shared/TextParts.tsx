import { markTerms, type TextPart } from '../../utils/search/parts';

/** Text with its hits painted. */
export function TextParts({ parts }: { parts: readonly TextPart[] }) {
  return <>{parts.map(({ text, isHit }) => (isHit ? <mark>{text}</mark> : text))}</>;
}

/** A text with the words of a search painted; without a search the text as it is. */
export function WithHits({ text, terms = [] }: { text: string; terms?: readonly string[] }) {
  return terms.length > 0 ? <TextParts parts={markTerms(text, terms)} /> : <>{text}</>;
}
