import type { Capture } from '../../utils/model/capture';

/** What a page at this address gives. */
export const captureOf = (url: string, urlKey = url, kind: Capture['kind'] = 'article'): Capture => ({
  kind,
  url,
  urlKey,
  host: 'union.example',
  metadata: { title: '夏季送清凉安排', section: [], lang: 'zh-CN' },
  provenance: {},
  markdown: '一、发放范围',
  excerpt: '一、发放范围',
  wordCount: 5,
  images: [],
  attachments: [],
  warnings: [],
  capturedAt: '2026-11-20T10:00:00+08:00',
});
