import { readMetadata } from '../../../utils/capture/metadata';
import type { Metadata } from '../../../utils/model/article';
import { ENGLISH_TEXT, TEXT } from './page';

/** A page in the manner of a system: `TEXT` in its markup stands for the article's text. */
export interface Template {
  name: string;
  body: string;
  head?: string;
  lang?: string;
  url?: string;
  text?: string;
  expected: Partial<Record<keyof Metadata, unknown>>;
}

/** What is read otherwise than the template expects; nothing where all is right. */
export function faultsOf({ body, head = '', lang = 'zh-CN', url, text, expected }: Template): string[] {
  const own = text ?? (/^(?:zh|ja|ko)/.test(lang) ? TEXT : ENGLISH_TEXT);
  const page = new DOMParser().parseFromString(
    `<html lang="${lang}"><head>${head}</head><body>${body.replace('TEXT', own)}</body></html>`,
    'text/html',
  );
  const { metadata } = readMetadata(page, { url: url ?? 'http://www.example.com/show/7', now: new Date('2026-11-22T00:00:00Z') });
  return Object.entries(expected).flatMap(([key, value]) => {
    const got = metadata[key as keyof Metadata];
    return isAsExpected(got, value)
      ? []
      : [`${key}: ${JSON.stringify(got)} instead of ${value instanceof RegExp ? value : JSON.stringify(value)}`];
  });
}

const isAsExpected = (got: unknown, value: unknown) =>
  value instanceof RegExp ? value.test(String(got)) : JSON.stringify(got) === JSON.stringify(value);
