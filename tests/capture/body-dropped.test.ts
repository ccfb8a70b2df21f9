// @vitest-environment jsdom
import { describe } from 'vitest';
import { checkBodies, paragraphs, ZH, chineseCase as z } from './body-cases';

const A = paragraphs(ZH);
const p = paragraphs;
const L = (count: number) =>
  Array.from({ length: count }, (_, index) => `<li><a href="/2023/t${index}.html">另一则新闻的标题文字在此处${index}</a></li>`).join('');

describe('the text of a Chinese page', () => {
  checkBodies([
    ...['（原标题：推进会在岚江召开）', '正在播放：推进会现场', '播放器加载中', '内容导航：', '附件下载次数：41', '阅读下一篇'].map(
      (line) => z(line, `<p>${line}</p>${A}<p>${line}</p>`, [line]),
    ),
    ...[
      '此文限时免费阅读。版面编辑：戚蔓',
      '岚江网刊载内容之知识产权为岚江传媒专属所有。未经许可，不得转载',
      '发布日期：16-3-29 浏览次数：318',
    ].map((line) => z(line, `${A}<p class="x">${line}</p>`, [line.slice(-8)])),
    z(
      'form for addresses without a field',
      `${A}<form class="mail-list"><h4>每天收到岚江的工会新闻，不错过任何一条消息</h4><p>${'我们每天清晨发出一封信，内容是前一天的要闻。'.repeat(5)}</p></form>`,
      ['清晨发出一封信'],
    ),
    // ---- Chinese tails
    ...[
      '延伸阅读',
      '相关链接',
      '相关新闻',
      '推荐阅读',
      '相关文章',
      '热门推荐',
      '猜你喜欢',
      '更多新闻',
      '最新文章',
      '图片新闻',
      '头条新闻',
      '为你推荐',
      '往期回顾',
      '新闻推荐',
      '相关阅读：',
      '【相关阅读】',
      '大家都在看',
      '点击排行',
      '相关信息',
    ].map((h) =>
      z(`tail list ${h}`, `${A}<div class="box"><h3>${h}</h3><ul>${L(4)}</ul></div>`, [h.replace(/[：【】]/g, ''), '另一则新闻']),
    ),
    z(
      'tail list p/links',
      `${A}<p>相关链接：</p><p><a href="/a/1.html">另一则新闻的标题文字在此处一</a></p><p><a href="/a/2.html">另一则新闻的标题文字在此处二</a></p>`,
      ['相关链接', '另一则新闻'],
    ),
    z('tail list no heading', `${A}<ul>${L(5)}</ul>`, ['另一则新闻']),
    z(
      'tail list dt/dd',
      `${A}<dl><dt>相关报道</dt><dd><a href="/a/1.html">另一则新闻的标题文字在此处一</a></dd><dd><a href="/a/2.html">另一则新闻的标题文字二</a></dd></dl>`,
      ['相关报道', '另一则新闻'],
    ),
    z(
      'tail list with dates',
      `${A}<div class="xgwz"><div class="tit"><span>相关文章</span></div><ul><li><span>2023-05-01</span><a href="/1">另一则新闻的标题文字在此处一</a></li><li><span>2023-05-02</span><a href="/2">另一则新闻的标题文字在此处二</a></li></ul></div>`,
      ['相关文章', '另一则新闻', '2023-05-01'],
    ),
    z(
      'tail cards with summaries',
      `${A}<div class="tuijian"><h4>推荐阅读</h4><div class="item"><a href="/1"><img src="/t/1.jpg" width="120" height="80"></a><h5><a href="/1">另一则新闻的标题文字在此处一</a></h5><p>岚江市举行职工乒乓球赛，来自全市的三十二支代表队参加了比赛，场面热烈。</p><span>2023-04-30</span></div><div class="item"><a href="/2"><img src="/t/2.jpg" width="120" height="80"></a><h5><a href="/2">另一则新闻的标题文字在此处二</a></h5><p>本市建筑行业工会举办安全知识竞赛，十二家企业的职工登台比拼，气氛紧张。</p><span>2023-04-29</span></div></div>`,
      ['推荐阅读', '另一则新闻', '乒乓球赛', '/t/1.jpg'],
    ),
    z('mid related link', `${p(ZH.slice(0, 2))}<p>　　相关报道：<a href="/1.html">岚江市举行职工乒乓球比赛</a></p>${p(ZH.slice(2))}`, [
      '乒乓球',
    ]),
    z(
      'mid related box',
      `${p(ZH.slice(0, 2))}<div class="xgxw"><p>延伸阅读</p><p><a href="/1.html">岚江市举行职工乒乓球比赛</a></p><p><a href="/2.html">岚江市举行职工象棋比赛</a></p></div>${p(ZH.slice(2))}`,
      ['乒乓球', '象棋', '延伸阅读'],
    ),
    z(
      'prev next',
      `${A}<div class="pn"><p>上一篇：<a href="/1">岚江市举行职工乒乓球比赛</a></p><p>下一篇：<a href="/2">没有了</a></p></div>`,
      ['上一篇', '乒乓球', '没有了'],
    ),
    z('prev next inline', `${A}<p>上一篇：<a href="/1">岚江市举行职工乒乓球比赛</a> 下一篇：<a href="/2">职工象棋比赛落幕</a></p>`, [
      '上一篇',
      '象棋',
    ]),
    z(
      'prev next spans',
      `${A}<div><span>【上一篇】<a href="/1">岚江市举行职工乒乓球比赛</a></span><br><span>【下一篇】<a href="/2">职工象棋比赛落幕</a></span></div>`,
      ['上一篇', '象棋'],
    ),
    z('prev next li', `${A}<ul><li>上一条：<a href="/1">岚江市举行职工乒乓球比赛</a></li><li>下一条：无</li></ul>`, ['上一条', '下一条']),
    z(
      'print close',
      `${A}<div align="right">【<a href="javascript:window.print()">打印本页</a>】【<a href="javascript:window.close()">关闭窗口</a>】</div>`,
      ['打印', '关闭'],
    ),
    z('print close 2', `${A}<div>[ 打印 ] [ 关闭 ] [ 返回顶部 ]</div>`, ['打印', '返回顶部']),
    z(
      'share bar',
      `${A}<div class="bdsharebuttonbox"><span>分享到：</span><a href="#">微信</a><a href="#">新浪微博</a><a href="#">QQ空间</a><a href="#">人人网</a></div>`,
      ['分享到', '微博', 'QQ空间'],
    ),
    z('qr code', `${A}<div class="ewm"><img src="/img/ewm.png" width="120" height="120"><p>扫一扫在手机打开当前页</p></div>`, [
      '扫一扫',
      'ewm.png',
    ]),
    z('qr follow', `${A}<p><img src="/images/qrcode.jpg"></p><p>长按二维码，关注“岚江工会”公众号</p>`, ['长按二维码', 'qrcode']),
    z('follow at top', `<p>点击上方“岚江工会”关注我们</p>${A}`, ['点击上方']),
    z('follow at top blue', `<p>点击蓝字，关注我们</p>${A}`, ['点击蓝字']),
    z('statement', `${A}<p>声明：本网转载此文目的在于传递更多信息，并不代表本网赞同其观点。如有侵权，请联系删除。</p>`, ['传递更多信息']),
    z(
      'statement 2',
      `${A}<p>免责声明：本文仅代表作者个人观点，与岚江网无关。其原创性以及文中陈述文字和内容未经本站证实，请读者仅作参考。</p><p>凡本网注明“来源：XXX”的作品，均转载自其它媒体。</p>`,
      ['免责声明', '凡本网'],
    ),
    z('editors', `${A}<p>（责任编辑：庞小荷）</p>`, ['庞小荷']),
    z('editors multiple', `${A}<p>编辑：庞小荷　审核：罗大海　监制：苏见山</p>`, ['庞小荷', '苏见山']),
    z('editors stacked', `${A}<p>文字：邢一鸣</p><p>图片：邢一鸣</p><p>编辑：庞小荷</p><p>初审：罗大海</p><p>终审：苏见山</p>`, [
      '庞小荷',
      '罗大海',
      '苏见山',
    ]),
    z('editors slash', `${A}<p>编辑 / 庞小荷</p><p>审核 | 罗大海</p>`, ['庞小荷', '罗大海']),
    z('source line tail', `${A}<p>来源：岚江日报</p>`, ['岚江日报']),
    z('source line tail2', `${A}<p>（来源：岚江日报 记者：邢一鸣）</p>`, ['岚江日报']),
    z('like row', `${A}<div><span>点赞 12</span><span>在看</span><span>收藏</span><span>分享</span></div>`, ['点赞', '在看']),
    z('like row 2', `${A}<p>分享、点赞、在看，就是最大的支持</p>`, ['在看']),
    z(
      'comments',
      `${A}`,
      ['写得真好', '网友评论', '发表'],
      [],
      `<div class="pinglun"><h3>网友评论</h3><ul><li><span>岚江老王</span> <em>2023-05-09 10:11</em><p>写得真好，希望各级工会把这些事情落到实处，让职工得到实惠。</p></li><li><span>海边</span> <em>2023-05-09 11:20</em><p>写得真好，期待早日公布集体合同的具体内容，支持工会的工作。</p></li></ul></div>`,
    ),
    z(
      'comments inside',
      `${A}<div id="comment_list"><p>全部评论(2)</p><div class="c"><span>岚江老王</span><p>写得真好，希望各级工会把这些事情落到实处，让职工得到实惠。</p></div></div>`,
      ['写得真好', '全部评论'],
    ),
    z('font size', `<div>字号：<a href="#">大</a> <a href="#">中</a> <a href="#">小</a></div>${A}`, ['字号']),
    z('font size 2', `<div>【字体：大 中 小】 【打印】 【关闭】</div>${A}`, ['字体', '打印']),
    z('views', `<p>浏览次数：<span>356</span>次</p>${A}`, ['浏览次数']),
    z('copyright', `${A}<p>版权所有：岚江市总工会　未经许可不得转载</p>`, ['版权所有']),
    z('tags', `${A}<div>标签：<a href="/t/1">集体协商</a> <a href="/t/2">劳动保护</a></div>`, ['标签']),
    z('keywords', `${A}<p>关键词：集体协商；劳动保护</p>`, ['关键词']),
    z('feedback', `${A}<p>我要纠错</p><p>【我要纠错】责任编辑：庞小荷</p>`, ['纠错', '庞小荷']),
    z('hr links', `${A}<p>更多精彩内容，请关注岚江工会官方微信</p>`, ['官方微信']),
    z('app', `${A}<p>打开APP阅读全文</p><p>下载岚江新闻客户端，获取更多资讯</p>`, ['打开APP', '客户端']),
    z('report hotline', `${A}<p>【违法和不良信息举报电话：0000-1234567】</p>`, ['举报电话']),
    z('top meta', `<p>发布时间：2023-05-08 09:12　作者：邢一鸣　来源：岚江工会网　点击：123</p>${A}`, ['发布时间', '点击：']),
    z('breadcrumb inside', `<div>当前位置：<a href="/">首页</a> &gt; <a href="/1">工会新闻</a> &gt; 正文</div>${A}`, ['当前位置']),
  ]);
});
