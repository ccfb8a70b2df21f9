// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LibraryContext, type LibraryPlace } from '../../../components/library/library-context';
import { AnnotationSection } from '../../../components/library/settings/AnnotationSection';
import { urlKeyOf } from '../../../utils/model/url-key';
import { listHighlights, saveArticle } from '../../../utils/store';
import { stubLocks } from '../../export/locks';
import { makeArticles } from '../../fixtures/library';
import { freshLibrary } from '../../store/library';
import { click, draw } from '../render';

const [article] = makeArticles(1).map((one) => ({ ...one, urlKey: urlKeyOf(one.url) })) as [ReturnType<typeof makeArticles>[number]];
const exportAnnotations = vi.fn();

beforeEach(async () => {
  await freshLibrary();
  stubLocks();
  await saveArticle(article);
});

afterEach(() => vi.unstubAllGlobals());

function drawSection() {
  const place = { actions: { exportAnnotations } } as unknown as LibraryPlace;
  const drawn = draw(
    <LibraryContext.Provider value={place}>
      <AnnotationSection />
    </LibraryContext.Provider>,
  );
  const choose = (text: string) => {
    const input = drawn.root.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('nothing to choose with');
    // A file of jsdom does not give its text.
    const file = Object.assign(new File([text], 'a.jsonld'), { text: async () => text });
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    input.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const shows = (text: string) => vi.waitFor(() => expect(drawn.root.textContent).toContain(text), { timeout: 8000 });
  return { ...drawn, choose, shows };
}

const annotation = (source: string, number: number) => ({
  id: `https://notes.example/${number}`,
  type: 'Annotation',
  motivation: 'highlighting',
  target: { source, selector: { type: 'TextQuoteSelector', exact: `引文${number}` } },
});

it('says what a file brought, and which pages it waits for', async () => {
  const { choose, shows } = drawSection();
  const elsewhere = Array.from({ length: 7 }, (_, number) => annotation(`https://else.example/${number}`, number + 10));
  const text = JSON.stringify([annotation(article.url, 1), annotation(article.url, 2), ...elsewhere, 5]);
  choose(text);
  await shows('2 highlights were added.');
  await shows('1 entry of the file is no highlight and was left out.');
  await shows('7 highlights belong to pages that are not in the library');
  await shows('https://else.example/4 (1 highlight)');
  await shows('and 2 more pages');
  expect((await listHighlights(article.id)).map(({ selectors }) => selectors[0].exact)).toEqual(['引文1', '引文2']);
  choose(text);
  await shows('No highlight was added.');
  await shows('2 highlights were here already and stay as they are.');
});

it('says what is wrong with a file, where it was chosen', async () => {
  const { choose, shows, root } = drawSection();
  choose('no annotations');
  await shows('No annotations were found in this file');
  expect(root.querySelector('[role=alert]')).not.toBeNull();
});

it('exports all highlights', async () => {
  const { button } = drawSection();
  await click(button('Export all highlights'));
  expect(exportAnnotations).toHaveBeenCalledWith({});
});
