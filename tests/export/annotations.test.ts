import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exportAnnotations, importAnnotations, readAnnotations } from '../../utils/export';
import { HIGHLIGHT_RULES } from '../../utils/messaging/highlight-rules';
import { urlKeyOf } from '../../utils/model/url-key';
import {
  editHighlight,
  getArticle,
  listHighlights,
  listHighlightsOf,
  removeHighlights,
  restoreHighlights,
  saveArticle,
} from '../../utils/store';
import { makeHighlights } from '../fixtures/highlights';
import { makeArticles } from '../fixtures/library';
import { freshLibrary } from '../store/library';
import { stubLocks } from './locks';

const articles = makeArticles(6).map((article) => ({ ...article, urlKey: urlKeyOf(article.url) }));
const [first] = articles as [(typeof articles)[number]];
const highlights = makeHighlights(articles, 12);

beforeEach(async () => {
  await freshLibrary();
  stubLocks();
  for (const article of articles) await saveArticle(article);
  await restoreHighlights(highlights);
});

afterEach(() => vi.unstubAllGlobals());

const fileOf = (value: unknown) => new Blob([typeof value === 'string' ? value : JSON.stringify(value)]);
const imported = async (value: unknown) => importAnnotations(await readAnnotations(value instanceof Blob ? value : fileOf(value)));
const everything = async () => Object.fromEntries(await listHighlightsOf(articles.map(({ id }) => id)));
const forget = async () => removeHighlights(highlights.map(({ id }) => id));

/** An annotation as other tools write them. */
function annotation(more: Record<string, unknown> = {}, target: Record<string, unknown> = {}) {
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'https://notes.example/annotations/7',
    type: 'Annotation',
    motivation: 'highlighting',
    created: '2026-03-01T08:00:00Z',
    target: { source: first.url, selector: { type: 'TextQuoteSelector', exact: '送清凉', prefix: '工会', suffix: '。' }, ...target },
    ...more,
  };
}

describe('annotations', () => {
  it('are W3C annotations in one collection', async () => {
    const { blob, fileName, highlightCount, articleCount } = await exportAnnotations([first.id], { now: new Date(2026, 10, 22, 9, 5) });
    expect(fileName).toBe('unionclip-annotations-2026-11-22-0905.jsonld');
    const own = highlights.filter(({ articleId }) => articleId === first.id);
    expect([highlightCount, articleCount]).toEqual([own.length, 1]);
    const collection = JSON.parse(await blob.text());
    expect(collection).toMatchObject({ type: 'AnnotationCollection', total: own.length, first: { type: 'AnnotationPage', startIndex: 0 } });
    expect(collection['@context'][0]).toBe('http://www.w3.org/ns/anno.jsonld');
    for (const item of collection.first.items) {
      expect(item).toMatchObject({ type: 'Annotation', motivation: expect.arrayContaining(['highlighting']) });
      expect(item.id).toMatch(/^urn:uuid:[\da-f-]{36}$/);
      expect(item.target.source).toBe(first.url);
      expect(item.target.selector[0]).toMatchObject({ type: 'TextQuoteSelector', exact: expect.any(String), prefix: expect.any(String) });
      expect(item.body[0]).toMatchObject({ type: 'TextualBody', purpose: 'classifying' });
    }
  });

  it('come back as they were, colours, notes, tags and times too', async () => {
    const before = await everything();
    const { blob } = await exportAnnotations({});
    await forget();
    expect(await imported(blob)).toEqual({ added: highlights.length, known: 0, ignored: 0, missing: [] });
    expect(await everything()).toEqual(before);
    expect((await getArticle(first.id))?.counts.highlights).toBe(before[first.id]?.length);
  });

  it('twice is once, and what was changed since stays', async () => {
    const { blob } = await exportAnnotations({});
    await editHighlight(highlights[0]?.id ?? '', { note: '后来改过' });
    expect(await imported(blob)).toMatchObject({ added: 0, known: highlights.length });
    expect((await listHighlights(first.id)).map(({ note }) => note)).toContain('后来改过');
  });

  it('find their articles by address in another library, and name the pages that are not there', async () => {
    const { blob } = await exportAnnotations({});
    await freshLibrary();
    await saveArticle({
      ...first,
      id: '0192f0c1-0000-7000-8000-00000000abcd',
      url: `${first.url}?utm_source=x`,
      urlKey: urlKeyOf(first.url),
    });
    const own = highlights.filter(({ articleId }) => articleId === first.id);
    const result = await imported(blob);
    expect(result.added).toBe(own.length);
    expect(result.missing.reduce((sum, { count }) => sum + count, 0)).toBe(highlights.length - own.length);
    expect(result.missing.map(({ address }) => address)).not.toContain(first.url);
    expect(await listHighlights('0192f0c1-0000-7000-8000-00000000abcd')).toHaveLength(own.length);
  });

  it('of a text without an address go back to that text', async () => {
    const text = { ...first, id: '0192f0c1-0000-7000-8000-00000000ef01', kind: 'text' as const, url: '', urlKey: '', host: '' };
    await saveArticle(text);
    const [one] = highlights;
    if (!one) throw new Error('no highlights');
    const own = { ...one, id: '0192f0c1-0000-7000-8000-00000000ef02', articleId: text.id };
    await restoreHighlights([own]);
    const { blob } = await exportAnnotations([text.id]);
    await removeHighlights([own.id]);
    expect(await imported(blob)).toMatchObject({ added: 1, missing: [] });
    expect(await listHighlights(text.id)).toEqual([own]);
  });

  it('of other tools are read, and twice is once there too', async () => {
    await forget();
    const w3c = annotation({
      motivation: ['commenting'],
      body: [
        { type: 'TextualBody', value: ' <b>核对</b> ', format: 'text/html' },
        { type: 'TextualBody', purpose: 'tagging', value: '待核实' },
      ],
    });
    const hypothesis = {
      total: 1,
      rows: [
        {
          id: 'Zk3xWm',
          created: '2026-03-01T08:00:00.123456+00:00',
          updated: '2026-03-02T08:00:00.123456+00:00',
          uri: first.url,
          text: '这里有数字',
          tags: ['数据', '数据'],
          target: [
            {
              source: first.url,
              selector: [
                { type: 'RangeSelector', startContainer: '/p[1]' },
                { type: 'TextPositionSelector', start: 5, end: 9 },
                { type: 'TextQuoteSelector', exact: '高温津贴', prefix: '发放', suffix: '到位' },
              ],
            },
          ],
        },
      ],
    };
    for (const time of [1, 2]) {
      for (const file of [[w3c], hypothesis])
        expect(await imported(file)).toMatchObject(time === 1 ? { added: 1 } : { added: 0, known: 1 });
    }
    expect(await listHighlights(first.id)).toMatchObject([
      {
        note: '这里有数字',
        tags: ['数据'],
        createdOn: 'page',
        updatedAt: '2026-03-02T08:00:00.123456+00:00',
        selectors: [{ exact: '高温津贴' }, { start: 5, end: 9 }],
      },
      { note: '核对', tags: ['待核实'], createdAt: '2026-03-01T08:00:00Z', selectors: [{ exact: '送清凉', prefix: '工会', suffix: '。' }] },
    ]);
  });

  it('get an id that can be edited, whatever they say of their own', async () => {
    const own = annotation({ id: `urn:x-unionclip:id:${encodeURIComponent('a b/c')}` });
    expect(await imported([own])).toMatchObject({ added: 1 });
    expect(await imported([own])).toMatchObject({ added: 0, known: 1 });
    const [one] = await listHighlights(first.id);
    expect(HIGHLIGHT_RULES.editHighlight.read({ id: one?.id, edit: { note: '核对' } }, 'request')).toBeTruthy();
  });

  it('without an id and a time are known again too', async () => {
    const { id: _, created, ...bare } = annotation();
    expect(created).toBeTruthy();
    expect(await imported([bare])).toMatchObject({ added: 1 });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await imported([bare])).toMatchObject({ added: 0, known: 1 });
  });

  it.each([
    ['a reply', annotation({ motivation: 'replying' })],
    ['a bookmark', annotation({ motivation: ['bookmarking'] })],
    ['a note on a whole page', annotation({ target: first.url })],
    ['a quote of nothing', annotation({}, { selector: { type: 'TextQuoteSelector', exact: ' \n' } })],
    ['a quote without an end', annotation({}, { selector: { type: 'TextQuoteSelector', exact: 'x'.repeat(30_000) } })],
    ['a quote that is a list', annotation({}, { selector: { type: 'TextQuoteSelector', exact: ['x'] } })],
    ['no page', annotation({}, { source: 5 })],
    ['a word', 'x'],
    ['nothing', null],
  ])('ignores %s, and says how many', async (_, entry) => {
    expect(await imported({ type: 'AnnotationPage', items: [entry, annotation()] })).toMatchObject({ added: 1, ignored: 1 });
  });

  it('cleans what it reads', async () => {
    await forget();
    const hostile = annotation(
      {
        id: 'urn:uuid:nonsense',
        created: 'yesterday',
        modified: '2024-13-45T00:00:00Z',
        body: [
          { type: 'TextualBody', value: 'a\u0000b\ud800' },
          { type: 'TextualBody', purpose: 'tagging', value: `  \u202ex${'标'.repeat(500)}` },
          { type: 'TextualBody', purpose: 'classifying', value: '__proto__' },
          5,
        ],
      },
      {
        selector: {
          type: 'FragmentSelector',
          value: 'x',
          refinedBy: { type: 'TextQuoteSelector', exact: '引\u0007文', prefix: 5, suffix: '后'.repeat(500) },
        },
      },
    );
    expect(await imported([JSON.parse(JSON.stringify(hostile).replace('"id"', '"__proto__":{"note":"x"},"id"'))])).toMatchObject({
      added: 1,
    });
    const [one] = await listHighlights(first.id);
    expect(one).toMatchObject({ note: 'ab\ufffd', color: 'fact', selectors: [{ exact: '引文', prefix: '', suffix: '后'.repeat(64) }] });
    expect(one?.tags[0]?.length).toBeLessThanOrEqual(100);
    expect(Date.parse(one?.createdAt ?? '')).toBeGreaterThan(Date.parse('2026-01-01'));
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '# notes'],
    ['something else', '{"bookmarks":[]}'],
    ['a number', '5'],
    ['half a file', '{"type":"AnnotationPage","items":[{'],
    ['a hundred thousand brackets', '['.repeat(100_000)],
    ['a list that is no list', '{"type":"AnnotationPage","items":{"length":5}}'],
  ])('refuses a file of %s with a sentence', async (_, text) => {
    await expect(readAnnotations(fileOf(text))).rejects.toMatchObject({ code: 'annotations-unreadable' });
  });

  it('survives nesting without an end, and refuses more than anyone makes', async () => {
    const deep = `[${'['.repeat(20_000)}${']'.repeat(20_000)},${JSON.stringify(annotation())}]`;
    expect(await imported(deep)).toMatchObject({ added: 1, ignored: 1 });
    await expect(readAnnotations(fileOf(`[${'0,'.repeat(100_001)}0]`))).rejects.toMatchObject({ code: 'annotations-too-large' });
  });

  it('are none where nothing is highlighted, in a file that is read as such', async () => {
    await forget();
    const { blob, highlightCount } = await exportAnnotations({});
    expect(highlightCount).toBe(0);
    expect(await imported(blob)).toEqual({ added: 0, known: 0, ignored: 0, missing: [] });
  });
});
