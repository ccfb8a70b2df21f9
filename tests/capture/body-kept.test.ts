// @vitest-environment jsdom
import { describe } from 'vitest';
import { checkBodies, paragraphs, ZH, chineseCase as z } from './body-cases';

const A = paragraphs(ZH);
const p = paragraphs;

describe('the text of a Chinese page', () => {
  checkBodies([
    z('editor note', `<p>编者按：近期，全市各级工会围绕职工权益保障开展了一系列工作，本报今起刊发系列报道。</p>${A}`, [], ['编者按：近期']),
    z(
      'picture in a box of media',
      `${p(ZH.slice(0, 2))}<div class="x-mediaWrap"><div class="x-img"><img src="/a/1.jpg" width="640"><span>岗亭里的挂历</span></div></div>${p(ZH.slice(2))}<div class="media-block"><img src="/a/2.jpg"></div>${p(ZH.slice(0, 1))}`,
      [],
      ['/a/1.jpg', '岗亭里的挂历', '/a/2.jpg'],
    ),
    z(
      'headings in modules that are called headers',
      `<div class="module header"><h2>凌晨达成一致</h2></div><div class="module text">${p(ZH.slice(0, 2))}</div><div class="module header"><h2>还有三件事没有谈</h2></div><div class="module text">${p(ZH.slice(2))}</div>`,
      [],
      ['凌晨达成一致', '还有三件事没有谈'],
    ),
    z(
      'a number of a project that looks like a day',
      `<h5>一、项目概况</h5><div>项目编号：QHWHG-2025-003</div><div>项目名称：职工书屋图书采购</div>${A}`,
      [],
      ['QHWHG-2025-003', '职工书屋图书采购'],
    ),
    z(
      'pictures that are called like placeholders',
      `<p><img src="/a/empty_shelves.jpg" width="640"></p>${A}<p><img src="/a/white-night-shift.webp"></p><p><img src="/a/loading-image.jpg"><img src="/a/blank_16.gif"></p>`,
      ['loading-image', 'blank_16'],
      ['/a/empty_shelves.jpg', '/a/white-night-shift.webp'],
    ),
    z(
      'picture and its note in a table of their own above the text',
      `<table><tr><td><img src="/a/7.jpg"></td></tr><tr><td>女工在窗台边给绿萝浇水。丁岚　摄</td></tr></table><div id="zoom">${A}</div>`,
      [],
      ['/a/7.jpg', '给绿萝浇水'],
    ),
    z(
      'signature',
      `${A}<p align="right">岚江市总工会</p><p align="right">2023年5月8日</p>`,
      [],
      ['2023年5月8日\n'.trim(), '岚江市总工会\n'.trim()],
    ),
    z(
      'signature with print',
      `${A}<p style="text-align:right">岚江市总工会办公室</p><p style="text-align:right">2023年5月8日</p><p>【打印】【关闭】</p>`,
      ['打印'],
      ['岚江市总工会办公室', '2023年5月8日'],
    ),
    z(
      'reporter notes',
      `${A}<p><strong>记者手记</strong></p><p>采访中，一位快递员告诉记者，入会以后最大的变化是有了体检和休息的地方。</p>`,
      [],
      ['记者手记', '一位快递员'],
    ),
    z(
      'link box with prose',
      `${A}<p><strong>【相关链接】</strong></p><p>集体协商是指企业工会或者职工代表与相应的企业代表，就劳动报酬等事项进行商谈的行为。</p>`,
      [],
      ['相关链接', '集体协商是指'],
    ),
    z(
      'link box with prose mid',
      `${p(ZH.slice(0, 2))}<p><strong>新闻链接</strong></p><p>集体协商是指企业工会或者职工代表与相应的企业代表，就劳动报酬等事项进行商谈的行为。</p>${p(ZH.slice(2))}`,
      [],
      ['新闻链接', '集体协商是指'],
    ),
    z(
      'subheads',
      `${p(ZH.slice(0, 1))}<p><strong>一、总体情况</strong></p>${p(ZH.slice(1, 2))}<h3>延伸服务到车间</h3>${p(ZH.slice(2, 3))}<p><b>声明书的由来</b></p>${p(ZH.slice(3))}`,
      [],
      ['总体情况', '延伸服务到车间', '声明书的由来'],
    ),
    z(
      'subhead of tool words',
      `${p(ZH.slice(0, 1))}<h3>评论</h3>${p(ZH.slice(1, 2))}<h3>分享会</h3>${p(ZH.slice(2, 3))}<h3>推荐</h3>${p(ZH.slice(3))}`,
      [],
      ['分享会', '评论\n'.trim(), '推荐'],
    ),
    z(
      'q and a',
      `<p><strong>问：新就业形态劳动者怎样加入工会？</strong></p>${p(ZH.slice(0, 1))}<p><strong>问：来源地不在本市可以吗？</strong></p><p>答：可以。</p>${p(ZH.slice(1))}<p>记者：谢谢。</p>`,
      [],
      ['怎样加入工会', '答：可以', '记者：谢谢'],
    ),
    z('name list', `${A}<p>获奖名单</p><p>张一鸣　李二虎　王三水</p><p>赵四海　孙五岳　周六合</p>`, [], ['获奖名单', '张一鸣', '周六合']),
    z('name list li', `${A}<ul><li>庞小荷</li><li>罗大海</li><li>苏见山</li></ul>`, [], ['庞小荷', '苏见山']),
    z('editor in list of winners', `${A}<p>编辑：庞小荷荣获一等奖，罗大海荣获二等奖，苏见山荣获三等奖。</p>`, [], ['荣获一等奖']),
    z('poem', `${p(ZH)}<p>炉火</p><p>照亮</p><p>我们的脸</p><p>完</p>`, [], ['炉火', '照亮', '我们的脸']),
    z(
      'attachment',
      `${A}<p>附件：</p><p>1. <a href="/f/1.doc">职工申报表.doc</a></p><p>2. <a href="/f/2.xls">汇总表.xls</a></p>`,
      [],
      ['附件', '职工申报表.doc', '汇总表.xls'],
    ),
    z(
      'attachment table',
      `${A}<table><tr><td>附件下载：</td></tr><tr><td><a href="/f/1.pdf">职工申报表</a></td></tr></table>`,
      [],
      ['职工申报表'],
    ),
    z('attachment only list text', `${A}<p>附件：1.职工申报表</p><p>　　　2.汇总表</p>`, [], ['附件：1.职工申报表', '汇总表']),
    z('caption', `<p><img src="/i/1.jpg"></p><p>图为会议现场。邢一鸣 摄</p>${A}`, [], ['图为会议现场', '/i/1.jpg']),
    z('contact kept', `${A}<p>联系人：邢一鸣　联系电话：0000-7654321</p>`, [], ['联系人：邢一鸣']),
    z('deadline line', `${A}<p>时间：2023年5月20日9:00</p><p>地点：岚江市工人文化宫</p>`, [], ['时间：2023年5月20日', '地点：']),
    z('line of date alone', `<p>2023年5月6日</p>${A}`, [], []),
    z('br body', ZH.map((x) => `　　${x}<br><br>`).join('\n'), []),
    z('font body', `<font size="3">${ZH.map((x) => `　　${x}<br>`).join('\n')}</font>`, []),
    z('span br', `<span style="font-size:16px">${ZH.map((x) => `　　${x}<br>`).join('\n')}</span>`, []),
    z('pre body', `<pre>${ZH.map((x) => `　　${x}`).join('\n')}</pre>`, []),
    z('many tables', `${ZH.map((x) => `<table width="100%"><tr><td>　　${x}</td></tr></table>`).join('')}<p>【打印】【关闭】</p>`, [
      '打印',
    ]),
    z(
      'hidden offscreen',
      `${A}<p style="position:absolute;left:-9999px">看不见的推广文字在这里。</p><span style="font-size:0">零号字的推广文字</span>`,
      ['看不见的', '零号字'],
    ),
    z('hidden display', `${A}<p style="display:none">看不见的推广文字在这里。</p>`, ['看不见的']),
    z('mid 点击图片', `${p(ZH.slice(0, 2))}<p>点击进入下一页</p><p>向左滑动查看更多图片</p>${p(ZH.slice(2))}`, ['点击进入', '向左滑动']),
    z('intro repeat', `<div class="zhaiyao">摘要：${ZH[0]}</div>${A}`, ['摘要：']),
    z('intro own', `<div class="zhaiyao">摘要：为做好新一年的权益保障工作，市总工会部署六项重点任务。</div>${A}`, [], ['六项重点任务']),
    z('audio', `<p>听新闻 00:00 / 03:12</p>${A}`, ['听新闻']),
    z('video words', `<p>您的浏览器不支持video标签</p>${A}`, ['浏览器不支持']),
    z('wx card', `${A}<p>预览时标签不可点</p><p>微信扫一扫关注该公众号</p><p>继续滑动看下一个</p><p>轻触阅读原文</p>`, [
      '预览时',
      '扫一扫',
      '继续滑动',
      '阅读原文',
    ]),
    z('tail adv link', `${A}<p><a href="/zt/1.html">点击进入专题：2023年职工权益保障季</a></p>`, ['点击进入专题']),
    z('mobile', `${A}<p>手机看新闻</p><p>【手机看新闻】【字号大小】</p>`, ['手机看新闻']),
    z('end mark', `${A}<p>- END -</p><p>▼</p><p>*******</p>`, ['END', '▼']),
    z('next page', `${A}<div class="pages"><a href="1.html">1</a> <a href="2.html">2</a> <a href="2.html">下一页</a></div>`, ['下一页']),
    z('next page count', `${A}<p>共3页: 上一页 1 2 3 下一页</p>`, ['共3页', '下一页']),
    z('video tail meta', `${A}<p>审核：宣传部　发布：办公室</p><p>发布人：庞小荷</p><p>信息员：庞小荷</p>`, ['宣传部', '庞小荷']),
    z('numbers of parts', `<p>1</p>${p(ZH.slice(0, 2))}<p>2</p>${p(ZH.slice(2))}`, [], [`1${ZH[0]}`, `2${ZH[2]}`]),
    z('an explanation at the end', `${A}<p>说明：本办法由市总工会负责解释。</p>`, [], ['说明：本办法']),
    z(
      'files before the text',
      `</div><div class="file">附件下载：<a href="/f/1.xlsx">优胜班组申报表.xlsx</a></div><div class="content">${A}`,
      [],
      ['附件下载：[优胜班组申报表.xlsx]'],
    ),
    z(
      'a row of sliding pictures',
      `<div class="slick-slide slick-cloned"><img src="/i/2.jpg"></div><div class="slick-slide" aria-hidden="true"><img src="/i/1.jpg"></div>${A}`,
      ['/i/2.jpg'],
      ['/i/1.jpg'],
    ),
    z('a second heading', `</div><div class="futi">——岚江市三个车间的调查</div><div class="content">${A}`, [], ['——岚江市三个车间的调查']),
  ]);
});
