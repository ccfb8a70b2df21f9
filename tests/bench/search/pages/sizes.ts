import { markdownToText } from '../../../../utils/markdown';
import { db } from '../../../../utils/store/database';
import type { IndexSize } from './parts-contract';

// A segment, a part and a token, as the browser writes a key of three numbers.
const KEY_BYTES = 3 * 9 + 2;

export async function indexSize(): Promise<IndexSize> {
  let [bytes, textBytes, articles] = [0, 0, 0];
  await db.searchBlocks.each((block) => {
    bytes += block.byteLength + KEY_BYTES;
  });
  await db.bodies.each(({ markdown }) => {
    textBytes += 2 * markdownToText(markdown).length;
  });
  await db.articles.each(({ title }) => {
    textBytes += 2 * title.length;
    articles += 1;
  });
  const state = await db.searchState.get('state');
  return { articles, segments: state?.segments.length ?? 0, bytes, textBytes, diskBytes: (await navigator.storage.estimate()).usage ?? 0 };
}
