import type { Article } from '../../utils/model/article';

/** An article as the library has it, without a text. */
export function makeStoredArticle(more: Partial<Article> = {}): Article {
  return {
    id: '0192f0c1-0000-7000-8000-000000000001',
    kind: 'article',
    url: 'https://wanghai-union.example/2026/1.html',
    urlKey: 'https://wanghai-union.example/2026/1.html',
    host: 'wanghai-union.example',
    title: '总工会召开会议',
    section: [],
    provenance: {},
    capturedAt: '2026-11-20T09:00:00+08:00',
    updatedAt: '2026-11-20T09:00:00+08:00',
    revision: 1,
    seq: 1,
    excerpt: '',
    wordCount: 10,
    tags: [],
    note: '',
    hash: '',
    counts: { highlights: 0, images: 0, versions: 0 },
    isRead: false,
    isStarred: false,
    ...more,
  };
}
