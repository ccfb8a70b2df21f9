import MarkdownIt from 'markdown-it';
import { describeSpan, foldString, indexText } from '../../utils/anchor';
import { markArticle } from '../../utils/export';
import { htmlToMarkdown } from '../../utils/markdown';
import { markdownToHtml } from '../../utils/markdown/render';
import { sanitizeCapture } from '../../utils/markdown/sanitize';
import type { Highlight } from '../../utils/model/highlight';
import { makeRandom } from '../fixtures/random';
import { randomPage } from '../markdown/random-html';
import { highlightOf, optionsWith } from './highlight-words';

const html = new MarkdownIt({ html: true, linkify: false });

/**
 * Highlights made in the reader's text of an invented article, one at a time, and what is wrong with their marks in the export: each holds its
 * quote and nothing else, or the loss is told. `marked` counts those that are marked just as they were made.
 */
export async function wrongQuotes(seed: number): Promise<{ faults: string[]; made: number; marked: number }> {
  const random = makeRandom(seed);
  const markdown = htmlToMarkdown(sanitizeCapture(randomPage(seed)), { baseUrl: 'https://a.example/1.html' });
  const index = indexText(new DOMParser().parseFromString(markdownToHtml(markdown), 'text/html').body);
  const faults: string[] = [];
  let [made, marked] = [0, 0];
  for (let number = 0; number < 3; number += 1) {
    const start = random.below(Math.max(1, index.text.length - 2));
    const end = Math.min(index.text.length, start + 2 + random.below(random.pick([4, 15, 60])));
    const quote = index.text.slice(start, end);
    if (foldString(quote) === '') continue;
    made += 1;
    const highlight: Highlight = highlightOf('', number, {
      selectors: describeSpan(index, { start, end }),
      note: random.pick(['', '备注']),
    });
    const article = await markArticle(markdown, [highlight], optionsWith({ markStyle: 'mark', list: 'none' }));
    const [one] = article.highlights;
    const page = new DOMParser().parseFromString(html.render(article.markdown), 'text/html').body;
    const words = [...page.querySelectorAll('mark')].map(({ textContent }) => textContent ?? '').join('');
    if (one?.state !== 'in-place') faults.push(`seed ${seed}: ${JSON.stringify(quote)} is ${one?.state}`);
    else if (one.loss) continue;
    else if (foldString(words) !== foldString(quote))
      faults.push(`seed ${seed}: ${JSON.stringify(words)} for ${JSON.stringify(quote)}: ${article.markdown}`);
    else marked += 1;
  }
  return { faults, made, marked };
}
