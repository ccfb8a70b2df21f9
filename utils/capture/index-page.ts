import { announces, isProse, linesOf, widthOf } from './lines';

// Five links that are titles, each with a summary or none: the page leads to articles and is none.
const FEWEST_TITLES = 5;
const MIN_TITLE = 16;
const MOST_PARAGRAPHS = 2;

/**
 * Whether a text that was found is a list of other articles: a home page, a section, results of a search. An article that lists links
 * begins with words of its own.
 */
export function isIndexPage(body: Element): boolean {
  if (body.querySelectorAll('a[href]').length < FEWEST_TITLES) return false;
  let [titles, paragraphs, inRow] = [0, 0, 0];
  for (const line of linesOf(body)) {
    if (line.hasFile || (titles === 0 && line.linked === 0 && announces(line.text))) return false;
    if (line.linked > 0.6 && widthOf(line.text) >= MIN_TITLE) {
      titles += 1;
      inRow = 0;
    } else if (isProse(line)) {
      paragraphs += 1;
      inRow += 1;
      if (titles === 0 || inRow > MOST_PARAGRAPHS) return false;
    }
  }
  return titles >= FEWEST_TITLES && paragraphs <= titles * MOST_PARAGRAPHS;
}
