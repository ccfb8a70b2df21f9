// Draws the icons and the sample notice's pictures from their sources: `node tests/tools/run.mjs tests/tools/draw.ts`.
import fs from 'node:fs';
import puppeteer from 'puppeteer-core';
import { findBrowser, sandboxArgs } from './browsers';

const ICON = 'public/icon/unionclip.svg';
const NOTICE = 'tests/fixtures/sample-notice/images';

// On the grid of 16 pixels and without the fold: at this size every half pixel is a smear.
const smallIcon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3.5" fill="#a61b29"/>
<path d="M4 2h8v12l-4-3-4 3z" fill="#fff"/><rect x="5" y="5" width="6" height="2" fill="#ffc22e"/></svg>`;

const banner = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 980 90" width="980" height="90"><rect width="980" height="90" fill="#a51c2b"/>
<path d="M0 90 Q260 20 520 70 T980 40 V90Z" fill="#8c1522"/><circle cx="62" cy="45" r="27" fill="#f4c24b"/><path d="M50 33h24v26l-12-9-12 9z" fill="#a51c2b"/>
<text x="108" y="57" font-size="34" font-weight="700" letter-spacing="8" fill="#fff" font-family="Noto Serif CJK SC, serif">澄川市总工会</text></svg>`;

const person = (x: number, coat: string, hair = '#3b2f2a') =>
  `<g transform="translate(${x} 128)"><circle cx="0" cy="0" r="17" fill="#e8bd98"/><path d="M-17 -3a17 17 0 0 1 34 0c-8-6-26-6-34 0z" fill="${hair}"/><path d="M-30 66c0-30 12-44 30-44s30 14 30 44z" fill="${coat}"/></g>`;

const meeting = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 270" width="480" height="270"><rect width="480" height="270" fill="#dfe6e8"/>
<rect x="24" y="22" width="120" height="78" fill="#bcd3dc"/><path d="M84 22v78M24 61h120" stroke="#f3f6f7" stroke-width="5"/><rect x="176" y="26" width="280" height="42" fill="#a51c2b"/>
<text x="316" y="54" text-anchor="middle" font-size="20" letter-spacing="3" fill="#fff" font-family="Noto Sans CJK SC, sans-serif">集体协商现场会</text>
${person(92, '#37607e')}${person(176, '#c98a2b', '#1f1a18')}${person(262, '#37607e', '#6d6a66')}${person(344, '#5f6f52')}${person(420, '#37607e', '#1f1a18')}
<path d="M20 186h440l20 84H0z" fill="#9c6b43"/><path d="M20 186h440l3 12H17z" fill="#b98255"/>
<g fill="#fff"><path d="M70 208h52l4 24H66zM160 208h48l2 24h-52zM250 208h48l4 24h-52zM338 208h52l6 24h-54z"/></g></svg>`;

const browser = await puppeteer.launch({ executablePath: await findBrowser('chromium'), args: sandboxArgs() });
const page = await browser.newPage();

async function draw(svg: string, width: number, height: number, file: string): Promise<void> {
  await page.setViewport({ width, height });
  await page.setContent(`<style>html,body{margin:0}svg{display:block;width:${width}px;height:${height}px}</style>${svg}`);
  const path = file as `${string}.png`;
  await page.screenshot({ path, omitBackground: true });
  console.log(path, fs.statSync(path).size);
}

const icon = fs.readFileSync(ICON, 'utf8');
for (const size of [16, 32]) await draw(smallIcon, size, size, `public/icon/${size}.png`);
for (const size of [48, 96, 128]) await draw(icon, size, size, `public/icon/${size}.png`);
fs.mkdirSync(NOTICE, { recursive: true });
await draw(banner, 980, 90, `${NOTICE}/top.png`);
await draw(meeting, 480, 270, `${NOTICE}/meeting.png`);
await browser.close();
