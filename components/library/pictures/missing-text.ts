import { formatNumber, t, tn } from '../../../utils/i18n';
import type { ImageProblem, ImageRef } from '../../../utils/model/image';
import { PROBLEM_TEXTS } from '../reader/picture-problems';

/** “3 pictures are not kept”, or attachments, or both. */
export function missingText(refs: readonly ImageRef[]): string {
  const pictures = refs.filter(({ kind }) => kind === 'image').length;
  if (pictures === refs.length) return tn('library_missingPictures', refs.length);
  return tn(pictures === 0 ? 'library_missingAttachments' : 'library_missingBoth', refs.length);
}

/** “images.example.com (2)” for each host, the most first. */
export function hostTexts(refs: readonly ImageRef[]): string[] {
  return countBy(refs, ({ host }) => host).map(([host, count]) => t('library_hostCount', host, formatNumber(count)));
}

/** What came of a fetch, honestly: how many are kept now, and why the others are not. */
export function fetchedText(before: readonly ImageRef[], now: readonly ImageRef[]): string {
  const tried = new Set(before.map(({ url }) => url));
  const [kept, missing] = [0, 1].map((isMissing) => now.filter(({ url, hash }) => tried.has(url) && (hash ? 0 : 1) === isMissing));
  const reasons = countBy(missing ?? [], ({ problem }): ImageProblem => problem ?? 'failed');
  const first = kept?.length ? tn('library_fetched', kept.length) : t('library_fetchedNone');
  return [first, ...reasons.map(([problem, count]) => t('library_problemCount', t(PROBLEM_TEXTS[problem]), formatNumber(count)))].join(
    ' · ',
  );
}

/** Reasons with their numbers, for the details. */
export function reasonTexts(refs: readonly ImageRef[]): string[] {
  const reasons = countBy(refs, ({ problem }): ImageProblem => problem ?? 'not-allowed');
  return reasons.map(([problem, count]) => t('library_problemCount', t(PROBLEM_TEXTS[problem]), formatNumber(count)));
}

function countBy<T, Key extends string>(items: readonly T[], keyOf: (item: T) => Key): [Key, number][] {
  const counts = new Map<Key, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return [...counts].sort(([a, more], [b, less]) => less - more || (a < b ? -1 : 1));
}
