/**
 * What stands around an article on the pages of many systems, told by its words. Patterns are for whole lines, and short ones: the
 * same words within a sentence are text.
 */

const END = String.raw`\s*[:：]?\s*$`;

/** Counters, switches and buttons; never text, wherever they stand. */
const TOOLS = [
  String.raw`^[【[(（「\s]*(?:字体|字號|字号|文字大小|文字サイズ|font size)\s*[:：]?.{0,30}$`,
  String.raw`^(?:.{0,12}(?:点击|點擊|浏览|瀏覽|阅读|閱讀|访问|訪問|已下载|下载)(?:次数|次數|量|数|數)?\s*[:：]?\s*\[?\d*\]?\s*次?\s*)+$`,
  String.raw`^[【[(（\s|]*(?:(?:打印|列印|关闭|關閉|返回|收藏|分享|转发|轉發|纠错|举报|复制|推荐|点赞|評論|评论|保存|投稿|朗读|听全文)(?:本页|此页|本頁|本文|窗口|视窗|網頁|网页|顶部|頂部|列表|上页|首页|给好友|链接|到)?[】\])）\s|·/、-]*){1,8}[:：]?$`,
  `^.{0,8}(?:扫一扫|掃一掃|扫码|扫描(?:下方|上方|左侧|右侧)?二维码|长按(?:识别)?二维码|微信扫|用微信).{0,40}$`,
  String.raw`^(?:分享到|分享至|分享让更多人看到|分享給|转发到|分享|share(?: this| on| via)?(?: (?:article|story|page|post))?)\s*[:：|]?.{0,24}$`,
  `^(?:点击|點擊|轻触|戳|点)?(?:图片|圖片)?(?:进入|進入|查看)(?:下一页|下一頁|下一张|原图|原圖|大图|大圖).{0,10}$`,
  `^点击图片.{0,12}$`,
  `^.{0,6}点击(?:上方|下方|文末|左下角|右上角)?.{0,3}(?:蓝字|蓝色字|关注|阅读原文).{0,16}$`,
  `^(?:阅读原文|查看原文|原文链接|查看更多|展开全文|加载更多|查看全文|点击查看更多).{0,6}$`,
  String.raw`^(?:【\s*)?(?:上一篇|下一篇|上一条|下一条|上一頁|下一頁|上一页|下一页|上篇|下篇|前一篇|后一篇|後一篇|上一則|下一則|末页|尾页|前の記事|次の記事|前へ|次へ|prev(?:ious)?(?: post| article)?|next(?: post| article)?|article précédent|article suivant)\s*(?:[:：>»】›].*|$)`,
  `^.{0,3}(?:回到顶部|返回顶部|回頂部|返回頁首|返回列表|返回首页|ページの先頭へ|ページトップへ|トップへ戻る|back to top|nach oben|haut de page|volver arriba)${END}`,
  `^(?:version imprimable|imprimer|printer-friendly(?: version)?|print(?: this)?(?: page| article)?|send to a friend|列印版本|友善列印|轉寄好友|druckversion|drucken|imprimir|stampa)${END}`,
  `^(?:广告|廣告|advertisement|advertising|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|スポンサーリンク|sponsored(?: content)?|story continues below.*|article continues below.*|hide caption|show caption|enlarge this image|image copyright.{0,40})${END}`,
  String.raw`^(?:登入|登录|註冊|注册|或|以發表回應|发表评论|發表評論|我要评论|网友评论|最新评论|leave a (?:reply|comment)|post a comment|add a comment|\d+ comments?|keine kommentare|no comments(?: yet)?|loading\.{0,3}|like this|sign in|log in|subscribe|close|caption|email|newsletters?)${END}`,
  String.raw`^(?:\d+|\d+\s*\/\s*\d+|第\d+页|共\d+页.{0,30}|image \d+ of .{0,6}|[+\-×✕|·•]|\+\d+)$`,
  String.raw`^(?:责任编辑|責任編輯|责编|責編|编辑|編輯|编 辑|美编|校对|校對|审核|审校|排版|制图|监制|值班主编|初审|复审|终审|录入|供稿|供稿单位|投稿人|审稿|编审|执行编辑|网络编辑|editor)\s*[:：丨|].{1,40}$`,
  String.raw`^[(（【[](?:责任编辑|責任編輯|责编|責編|编辑|編輯|校对|审核|来源|來源|稿源|供稿)\s*[:：].{1,50}[)）】\]]$`,
  String.raw`^(?:原标题|原標題|原题|文章关键词|关键词|關鍵字|關鍵詞|关键字|标签|標籤|標簽|tags?|タグ|keywords?|schlagwörter|filed under|mots-clés|etiquetas)\s*[:：].{0,120}$`,
  String.raw`^[（(]?《.{2,16}》.{0,40}版\s*[）)]?$`,
  String.raw`^#[^#\s]{1,20}(?:\s*#[^#\s]{1,20})+#?$`,
  String.raw`^[—–-]?\s*(?:THE END|END|完|本文完|全文完)\s*[—–-]?$`,
].map((pattern) => new RegExp(pattern, 'i'));

/** Words that open a list of other articles, or a notice of the site, after or within the text. */
const OTHER_ARTICLES = new RegExp(
  String.raw`^[【[■◆●▶>\s]*(?:(?:延伸|相关|相關|推荐|推薦|更多|热门|熱門|精彩|精选|往期|近期|最新|大家都在|猜你|为您|编辑|小编|其他|同类|本类|栏目|图集|专题)` +
    `(?:阅读|閱讀|链接|鏈接|連結|连结|新闻|新聞|报道|報道|報導|文章|内容|內容|推荐|推薦|资讯|资料|回顾|精彩|图集|圖集|专题|視頻|视频|信息|动态|看|喜欢|关注|讨论|话题)+|延伸阅读|猜你喜欢|图集|媒体报道|APP精彩推荐|` +
    `関連(?:記事|リンク|ニュース)|最近の記事|おすすめ(?:記事)?|あわせて読みたい|related(?: (?:stories|articles|content|news|posts?|links|topics|coverage|video))?|recommended(?: for you| reading)?|read (?:more|next|also)|` +
    String.raw`see (?:also|more)|you (?:may|might) (?:also )?(?:like|enjoy).*|more (?:from|on|in|great|stories|news|like this)\b.*|latest(?: news)?|most (?:read|popular|viewed)|trending(?: now)?|don'?t miss|top stories|popular(?: posts)?|` +
    String.raw`recent posts|also (?:on|read)\b.*|dans la même rubrique|à lire (?:aussi|également)|articles liés|lire aussi|sur le même sujet|lesen sie auch|mehr zum thema|weitere (?:artikel|themen|beiträge)|verwandte (?:artikel|beiträge)|das könnte.*|` +
    String.raw`te puede interesar.*|lea también|noticias relacionadas|leia (?:também|mais)|veja também|leggi anche|เรื่องที่เกี่ยวข้อง)[】\]\s]*[:：»>]*\s*$`,
  'i',
);

/** Statements of the site that follow the text. */
const STATEMENT =
  /^[【[(（*※\s]*(?:(?:版权|版權|免责|免責|特别|重要|本[站网網]|郑重|转载)?(?:声明|聲明|说明)|免责条款|版权所有|版權所有|copyright\b|©|凡(?:本[网站]|注明)|本文(?:转自|来自|仅代表|系|为.{0,8}原创|由.{0,20}(?:授权|原创|发布))|未经(?:授权|许可|书面)|转载请(?:注明|标明|联系|保留)|(?:以上|本文)(?:内容|观点).{0,8}(?:仅|不)代表|如(?:有侵权|涉及?版权|需转载)|更多(?:精彩|资讯|内容).{0,6}(?:请|关注|欢迎)|(?:欢迎)?关注.{0,20}(?:公众号|微信|微博|官方)|專注|专注.{0,20}(?:资讯|报道)|(?:all rights reserved|this (?:story|article) (?:was|has been) (?:originally )?(?:published|produced)|sign up (?:for|to)|subscribe to|get (?:our|the) (?:daily|latest|newsletter)|follow (?:us|.{0,30}) on (?:twitter|facebook|instagram|x\b)|like this (?:story|article)\?|reproduction (?:interdite|prohibited)|無断(?:転載|複製)))/i;

const DATE = String.raw`(?:(?:19|20)\d\d\s*[-/.年]\s*\d{1,2}\s*(?:[-/.月]\s*\d{1,2}\s*日?)?|\d{1,2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*(?:19|20)\d\d|\d{1,2}\s*月\s*\d{1,2}\s*日)`;
const TIME = String.raw`(?:[T\s]*\d{1,2}\s*[:：時时]\s*\d{2}(?:[:：分]\s*\d{2}秒?)?\s*(?:am|pm|uhr|gmt|utc|est|edt|pst|pdt|bst)?)`;
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const META_WORDS =
  /(?:发布|發佈|發布|发表|發表|更新|刊登|上传|添加|发稿)?(?:日期|时间|時間)\s*[:：]?|(?:文章)?(?:来源|來源|稿源|出处|信息来源|作者|记者|編輯|编辑|责任编辑|发布人|发布者|发布单位|录入|投稿|摄影|攝影|译者)\s*[:：]|(?:点击|浏览|阅读|访问)(?:次数|数|量)?\s*[:：]?|星期[一二三四五六日天]|[（(]?週?周?[一二三四五六日][)）]|published(?: date)?(?: on)?|updated(?: on)?|posted(?: on)?|submitted(?: on)?|last modified|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\b(?:mon|tue|wed|thu|fri|sat|sun)\b|written by|\bby\b|\bat\b|上午|下午|发布|發表|由|在|发表于|公開日|更新日|veröffentlicht(?: am)?|stand|publié le|mis à jour le|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|par|次|\b[A-Z]{3,4}\b/gi;
const DATES = new RegExp(
  `${DATE}|${TIME}|\\b\\d{1,2}(?:st|nd|rd|th)?[\\s.,-]+${MONTH}[\\s,]+\\d{4}|\\b${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\b\\d{1,2}(?:er|\\.|º)?\\s+(?:de\\s+)?\\p{L}{3,10}\\.?\\s+(?:de\\s+)?(?:19|20)\\d\\d`,
  'gi',
);

const ANY_DATE = new RegExp(DATES.source, 'iu');

const LONGEST_LINE = 260;

export function isToolLine(line: string): boolean {
  return line.length <= LONGEST_LINE && TOOLS.some((pattern) => pattern.test(line));
}

export function opensOtherArticles(line: string): boolean {
  return line.length <= 40 && OTHER_ARTICLES.test(line);
}

export function isStatement(line: string): boolean {
  return line.length <= LONGEST_LINE && STATEMENT.test(line);
}

/** Whether the line says when, by whom and how often, and nothing else. */
export function isMetaLine(line: string): boolean {
  if (line.length > 120) return false;
  const hasDate = ANY_DATE.test(line);
  const rest = line.replace(DATES, ' ').replace(META_WORDS, ' ');
  const left = rest.replace(/[\s\d\p{P}\p{S}]+/gu, '');
  return hasDate ? left.length <= 16 : left.length === 0 && /[:：]\s*$/.test(line);
}

export function isBreadcrumb(line: string): boolean {
  return (
    /^(?:您|你|当前|當前|现在|現在)?(?:现在|當前|当前|所在)?(?:的|在)?位置\s*(?:是)?\s*[:：]/.test(line) ||
    /^(?:首页|首頁|主页|主頁|home)\s*[>»›/→-]/i.test(line)
  );
}
