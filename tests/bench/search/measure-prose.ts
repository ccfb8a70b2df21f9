import { markdownToText } from '../../../utils/markdown';
import { openCorpus } from '../search-corpus';
import type { Measured } from './figures';
import { readRealProse } from './real-prose';
import { measureProse } from './statistics';

const LENGTH = 2600;

/** The invented texts beside real Chinese prose, where Debian's documentation can be had: as many of either, of one length. */
export function measureProseAlike(seed: number): Measured {
  const real = readRealProse();
  if (real.texts.length === 0) {
    console.log('Skipped: real Chinese prose, since Debian’s documentation packages are neither installed nor to be had here.');
    return { rows: [], figures: undefined };
  }
  const corpus = openCorpus(seed);
  const invented: string[] = [];
  for (let i = 0; invented.length < real.texts.length; i += 1) {
    const { metadata, markdown } = corpus.article(i);
    const text = markdownToText(markdown);
    if (metadata.lang === 'zh-CN' && text.length >= LENGTH) invented.push(text.slice(0, LENGTH));
  }
  const [theirs, ours] = [measureProse(real.texts), measureProse(invented)];
  const percent = (value: number) => `${(100 * value).toFixed(0)} %`;
  const both = (pick: (statistics: typeof ours) => number) => `${percent(pick(ours))} and ${percent(pick(theirs))}`;
  console.log(`The invented texts and ${real.texts.length} of ${real.packages.join(', ')}:`);
  console.log(
    `  different ones among 300 pairs of characters of a text ${both(({ distinct300 }) => distinct300)}, among 1,200 ${both(({ distinct1200 }) => distinct1200)}`,
  );
  console.log(
    `  other texts that hold a pair picked from one: mean ${both(({ selectivity }) => selectivity.mean)}, the most common tenth from ${both(({ selectivity }) => selectivity.p90)}`,
  );
  console.log(`  bytes of postings for each byte of text in UTF-16 ${both(({ postingBytes }) => postingBytes)}`);
  return { rows: [], figures: { real: theirs, invented: ours, packages: real.packages } };
}
