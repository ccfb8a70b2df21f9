import { readMetadata } from '../../../utils/capture/metadata';

export const TEXT =
  '<p>　　十月二十日，石泊市总工会在工人文化宫举行职工技能运动会，来自全市十二个产业的三百名选手同台竞技，电焊、砌筑、快递分拣等项目吸引了众多职工到场观看，现场气氛十分热烈。</p>'.repeat(
    3,
  );

export const ENGLISH_TEXT =
  '<p>Drivers at three depots have won paid rest breaks after a campaign of nine weeks, the union said, and the new schedule takes effect in June for all of them.</p>'.repeat(
    3,
  );

interface Given {
  head?: string;
  lang?: string;
  url?: string;
  now?: Date;
  english?: boolean;
}

/** Metadata of a page with this markup before its text and after it. */
export function read(
  before: string,
  {
    head = '',
    lang = 'zh-CN',
    url = 'http://www.shibogh.example/show.asp?id=7',
    now = new Date('2026-11-22T00:00:00Z'),
    english = false,
  }: Given = {},
  after = '',
) {
  const text = english ? ENGLISH_TEXT : TEXT;
  const page = new DOMParser().parseFromString(
    `<html lang="${lang}"><head>${head}</head><body>${before}<div id="text">${text}</div>${after}</body></html>`,
    'text/html',
  );
  return { ...readMetadata(page, { url, now }), page };
}
