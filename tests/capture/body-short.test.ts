// @vitest-environment jsdom
import { describe } from 'vitest';
import { type BodyCase, checkBodies } from './body-cases';

const TITLE = '关于职工服务大厅临时停止办理业务的通知';
const NOTICE = '各位职工：因供电线路检修，职工服务大厅5月18日停止办理业务，19日恢复。急需办理的，请拨打值班电话预约。';
const OTHERS = [
  '疗休养线路推介会在岚江举行',
  '快递小哥有了自己的食堂',
  '首批工会驿站今起试运行',
  '劳模工作室结对签约',
  '女职工素质提升班开课',
  '退休职工合唱团招新',
];
const SUMMARY = '各县区总工会、各产业工会：现将有关事项通知如下，请结合本地本单位实际，认真抓好贯彻落实……';
const link = (text: string, at: number) => `<a href="/tz/${at}.html" title="${text}">${text}</a>`;
const cards = OTHERS.map((text, at) => `<li><i>${at + 1}</i>${link(text, at)}<p>${SUMMARY}</p></li>`).join('');
const list = OTHERS.map((text, at) => `<li>${link(text, at)}<em>2023-05-0${at + 1}</em></li>`).join('');

/** A page whose columns and foot say more than its text. */
const page = (name: string, html: string, has: string[] = [NOTICE]): BodyCase => ({
  name,
  html,
  title: TITLE,
  has,
  not: [...OTHERS, SUMMARY.slice(0, 12)],
});

describe('notices of a sentence or two', () => {
  checkBodies([
    page(
      'beside a column of summaries',
      `<div class="row"><div class="col-8"><div class="show"><h2 class="tit">${TITLE}</h2><div class="inf"><span>2023-05-17</span> 点击量 31</div><div class="txt"><p>&nbsp;</p><p>${NOTICE}</p><p style="text-align:right">岚江市职工服务中心</p></div></div><div class="rel"><h3>相关推荐</h3><ul>${list}</ul></div></div><div class="col-4 side"><h3>本栏推荐</h3><ul>${cards}</ul></div></div>`,
      [NOTICE, '岚江市职工服务中心'],
    ),
    page(
      'in a table beside a table of news',
      `<table width="980"><tr><td width="240"><table>${OTHERS.map((text, at) => `<tr><td>${link(text, at)}<br>${SUMMARY}</td></tr>`).join('')}</table></td><td><table><tr><td align="center"><b>${TITLE}</b></td></tr><tr><td align="center">日期：2023-5-17 点击：31</td></tr><tr><td><div id="zoom">　　${NOTICE}</div></td></tr></table></td></tr></table>`,
    ),
    page(
      'of one line without a class',
      `<div id="wrap"><div class="l"><div class="bt">${TITLE}</div><div class="xx">2023年5月17日　来源：岚江工会</div><div><span>因供电线路检修，职工服务大厅5月18日停止办理业务。</span></div></div><div class="r"><div class="bk">${OTHERS.map((text, at) => `<dl><dt>${link(text, at)}</dt><dd>${SUMMARY}</dd></dl>`).join('')}</div></div></div>`,
      ['5月18日停止办理业务'],
    ),
    page(
      'above a side column that speaks of the union',
      `<div class="box"><h1>${TITLE}</h1><p class="time">2023-05-17 09:00</p><div class="detail"><p>${NOTICE}</p></div></div><div class="sidebar-right"><h4>本会简介</h4><p>岚江市总工会成立于1950年，下辖十二个县区总工会和九个产业工会，现有基层工会四千余个，会员六十二万人。</p><p>市总工会机关设办公室、组织部、权益保障部、经济工作部、女职工部等内设机构，代管市工人文化宫、职工服务中心两个事业单位。</p><ul>${cards}</ul></div>`,
    ),
    page(
      'whose list of news comes first',
      `<div class="con"><div class="left"><ul class="list">${cards}</ul></div><div class="right"><h3 class="title">${TITLE}</h3><div class="info">发布时间：2023-05-17</div><div class="content">${NOTICE.split(
        '。',
      )
        .map((part) => part && `${part}。<br><br>`)
        .join('')}</div></div></div>`,
      ['急需办理的，请拨打值班电话预约'],
    ),
    page(
      'above the comments of others',
      `<main><article><h1>${TITLE}</h1><p><time datetime="2023-05-17">2023-05-17</time></p><p>${NOTICE}</p></article><section class="pl"><h3>网友评论</h3>${OTHERS.map((text, at) => `<div class="c"><a href="/u/${at}">职工${at}</a><p>${text}，大家都很支持，希望今后多举办这样的活动，让更多的人参加进来。</p></div>`).join('')}</section></main>`,
    ),
  ]);
});
