import { expect, it } from 'vitest';
import { capturePage } from '../../utils/capture';

/** A page around a text, and what of it a clip must hold and must not hold. */
export interface BodyCase {
  name: string;
  html: string;
  title: string;
  has: string[];
  not: string[];
}

export const ZH = [
  '5月6日上午，岚江市总工会召开一季度职工权益保障工作推进会，各县（区）总工会分管负责人、产业工会主席参加了会议。',
  '会议通报了今年以来全市集体协商要约行动的进展情况，全市共签订集体合同一千二百余份，覆盖职工十六万余人。',
  '会议要求，各级工会要把新就业形态劳动者入会作为今年的重点任务，推动外卖、快递、网约车等行业应建尽建。',
  '会议强调，要落实高温津贴、劳动防护等规定，对拒不整改的单位，及时移送劳动监察部门依法处理。',
];
export const EN = [
  'The dockworkers at Port Harlow voted by a wide margin on Tuesday to accept a three-year agreement with the terminal operator, their union said.',
  'Under the deal, wages rise by four percent in the first year and by three percent in each of the following two years, with a guarantee of minimum hours.',
  'The company had argued that falling volumes made any increase above two percent impossible, but it withdrew that position after a one-day stoppage in March.',
  'Members will be asked to elect new shop stewards in the autumn, and the union plans to publish the full text of the agreement on its website next week.',
];

export const TITLE_ZH = '全市职工权益保障工作推进会召开';
export const TITLE_EN = 'Dockers at Port Harlow back three-year deal';

export const paragraphs = (texts: string[], indent = '　　') => texts.map((text) => `<p>${indent}${text}</p>`).join('\n');

const items = (texts: string[]) => texts.map((text) => `<li><a href="/n/${encodeURIComponent(text)}.html">${text}</a></li>`).join('');

/** A news page of a Chinese union: navigation, date line, text, side column and foot. */
export function chinesePage(text: string, after = ''): string {
  return `<div class="top"><ul class="nav">${items(['首页', '要闻', '维权', '帮扶'])}</ul></div><div class="main"><div class="article"><h1>${TITLE_ZH}</h1>
    <div class="info"><span>2023-05-08 09:12</span> <span>来源：岚江工会网</span></div><div class="content">${text}</div>${after}</div>
    <div class="right"><h3>热点排行</h3><ul>${items(ZH.map((sentence) => `${sentence.slice(0, 14)}的消息`))}</ul></div></div>
    <div class="foot">主办：岚江市总工会 备案号：岚ICP备00000001号</div>`;
}

/** A text within a Chinese page whose own sentences must all stay. */
export const chineseCase = (name: string, inner: string, not: string[], has: string[] = [], after = ''): BodyCase => ({
  name,
  html: chinesePage(inner, after),
  title: TITLE_ZH,
  not,
  has: [...ZH.map((text) => text.slice(4, 20)), ...has],
});

/** A news page as most English sites build it. */
export function englishPage(text: string, after = ''): string {
  return `<header><nav><ul>${items(['News', 'Campaigns', 'Join'])}</ul></nav></header><main><article><h1>${TITLE_EN}</h1>
    <p class="byline">By Mara Quill <time datetime="2024-05-08T10:00:00Z">8 May 2024</time></p><div class="entry-content">${text}</div>${after}</article></main>
    <footer><p>Copyright 2024 Harbour Union</p></footer>`;
}

const bare = (text: string) => text.replace(/\\/g, '').replace(/\s+/g, '');

/** Clips each page and compares what is missing and what is left over. */
export function checkBodies(cases: BodyCase[]): void {
  it.each(cases.map((bodyCase) => [bodyCase.name, bodyCase] as const))('%s', async (_, { html, title, has, not }) => {
    const page = document.implementation.createHTMLDocument(`${title}_岚江工会网`);
    page.body.innerHTML = html;
    const url = 'https://www.lanjiang.example/2023/05/08/1.html';
    const markdown = bare((await capturePage(page, { url, now: new Date('2024-05-01T10:00:00+08:00') })).markdown);
    const missing = has.filter((text) => !markdown.includes(bare(text)));
    const leftOver = not.filter((text) => markdown.includes(bare(text)));
    expect({ missing, leftOver }).toEqual({ missing: [], leftOver: [] });
  });
}
