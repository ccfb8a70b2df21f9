import { describe, expect, it } from 'vitest';
import type { Capture } from '../../utils/model/capture';
import { articleFromCapture, articleFromLink, EMPTY_DRAFT, isEmptyDraft, mergeDraft } from '../../utils/model/draft';
import { toIsoWithOffset } from '../../utils/model/time';

const ID = '0190a000-0000-7000-8000-000000000000';
const capture: Capture = {
  kind: 'article',
  url: 'https://union.example/a?utm_source=x',
  urlKey: 'https://union.example/a',
  host: 'union.example',
  metadata: {
    title: '推进会',
    source: '工人报',
    section: ['首页'],
    publishedAt: '2026-11-20T16:33:00+08:00',
    publishedRaw: '2026/11/20 16:33',
  },
  provenance: { title: { origin: 'page text', isSure: false }, publishedAt: { origin: 'page text', isSure: false } },
  markdown: '正文',
  excerpt: '正文',
  wordCount: 2,
  images: [],
  attachments: [],
  warnings: ['paged'],
  capturedAt: '2026-11-20T17:00:00+08:00',
};

describe('mergeDraft', () => {
  it('leaves what was not touched as it was recognised', () => {
    expect(mergeDraft(capture.metadata, capture.provenance, EMPTY_DRAFT)).toEqual({
      metadata: capture.metadata,
      provenance: capture.provenance,
    });
  });

  it('puts corrections in their place, as the user’s own and sure', () => {
    const { metadata, provenance } = mergeDraft(capture.metadata, capture.provenance, {
      ...EMPTY_DRAFT,
      metadata: { title: ' 集体协商推进会 ', publishedAt: '2026-11-19' },
    });
    expect(metadata).toMatchObject({ title: '集体协商推进会', publishedAt: '2026-11-19', source: '工人报' });
    expect(metadata.publishedRaw).toBeUndefined();
    expect(provenance.title).toEqual({ origin: 'user', isSure: true });
    expect(provenance.publishedAt).toEqual({ origin: 'user', isSure: true });
  });

  it('takes a removed value out, and says who did it', () => {
    const { metadata, provenance } = mergeDraft(capture.metadata, capture.provenance, { ...EMPTY_DRAFT, metadata: { source: '' } });
    expect('source' in metadata).toBe(false);
    expect(provenance.source).toEqual({ origin: 'user', isSure: true });
  });

  it('never leaves an article without a title', () => {
    const { metadata, provenance } = mergeDraft(capture.metadata, capture.provenance, { ...EMPTY_DRAFT, metadata: { title: '  ' } });
    expect(metadata.title).toBe('推进会');
    expect(provenance.title?.origin).toBe('page text');
  });
});

describe('articleFromCapture', () => {
  it('adds the id, tags and note, and leaves the warnings out', () => {
    const article = articleFromCapture(capture, { metadata: {}, tags: ['劳模'], note: '发稿前核对' }, ID);
    expect(article).toMatchObject({ id: ID, tags: ['劳模'], note: '发稿前核对', markdown: '正文', kind: 'article' });
    expect('warnings' in article).toBe(false);
  });

  it('gives a title of a megabyte an end', () => {
    const article = articleFromCapture({ ...capture, metadata: { title: '长'.repeat(1_000_000), section: [] } }, EMPTY_DRAFT, ID);
    expect(article.metadata.title.length).toBeLessThanOrEqual(500);
  });
});

describe('articleFromLink', () => {
  const now = new Date('2026-11-20T09:00:00Z');

  it('keeps an address with a note and no text', () => {
    const article = articleFromLink({ url: 'https://union.example/notice.pdf', title: '通知' }, { ...EMPTY_DRAFT, note: '看附件' }, ID, {
      now,
    });
    expect(article).toMatchObject({
      kind: 'link',
      urlKey: 'https://union.example/notice.pdf',
      host: 'union.example',
      markdown: '',
      note: '看附件',
      metadata: { title: '通知' },
      capturedAt: '2026-11-20T17:00:00+08:00',
    });
  });

  it('names a link after its address when the page has no title', () => {
    const article = articleFromLink({ url: 'https://union.example/files/1', title: ' ' }, EMPTY_DRAFT, ID, { now });
    expect(article.metadata.title).toBe('union.example/files/1');
  });
});

it('knows an empty draft', () => {
  expect(isEmptyDraft(EMPTY_DRAFT)).toBe(true);
  expect(isEmptyDraft({ ...EMPTY_DRAFT, note: ' ' })).toBe(true);
  expect(isEmptyDraft({ ...EMPTY_DRAFT, metadata: { source: '' } })).toBe(false);
});

it('writes a moment with the offset of the machine', () => {
  expect(toIsoWithOffset(new Date('2026-11-20T16:30:09.500Z'))).toBe('2026-11-21T00:30:09+08:00');
});
