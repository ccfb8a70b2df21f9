import type { TextPart } from '../../utils/search';

/** Text with its hits painted. */
export function TextParts({ parts }: { parts: readonly TextPart[] }) {
  return <>{parts.map(({ text, isHit }) => (isHit ? <mark>{text}</mark> : text))}</>;
}
