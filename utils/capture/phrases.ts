import { FOLLOW_WORDS, NETWORKS, READ_ALSO, RIGHTS, SHARE_WORDS } from './words';

/**
 * What stands around an article on the pages of many systems, told by its words. Patterns are for whole lines, and short ones: the
 * same words within a sentence are text.
 */

const END = String.raw`\s*[:：]?\s*$`;

/** Words of buttons, counters and switches. A line of nothing else is never text, wherever it stands. */
const BUTTONS =
  '打印|列印|关闭|關閉|返回|收藏|分享|转发|轉發|纠错|糾錯|举报|复制|推荐|点赞|點讚|评论|評論|发表|發表|保存|投稿|朗读|听全文|听新闻|在看|字体|字號|字号|文字大小|文字サイズ|印刷|戻る|前へ|次へ|シェア|ツイート|共有|いいね|공유|인쇄|댓글|목록|글쓰기|스크랩|추천|조회|' +
  String.raw`手机看新闻|登录|登入|註冊|注册|(?:点击|點擊|浏览|瀏覽|阅读|閱讀|访问|訪問|下载|播放|观看)(?=.{0,3}(?:次|量|[数數][:：\s]|[:：]\s*\d))|(?:A[+-])+|` +
  String.raw`(?<![\p{L}\d])(?:print|e-?mail|shares?|tweet|pin it|comments?|subscribe|sign in|log in|register|bookmark|copy link|listen|min(?:ute)?s? read|likes?|hide|show|enlarge|close|imprimer|partager|commentaires?|drucken|teilen|` +
  String.raw`kommentare|imprimir|compartir|compartilhar|comentarios|stampa|condividi|printer-friendly|druckversion)(?!\p{L})`;
const FILLERS =
  '附件|我要|我来|给好友|链接|本页|此页|本頁|本文|正文|全文|窗口|视窗|網頁|网页|顶部|頂部|列表|上页|首页|网友|最新|已|被|次数|次數|点击|點擊|浏览|瀏覽|阅读|閱讀|访问|訪問|下载|播放|观看|量|次|数|數|到|至|让更多人看到|给|大小|特大|大|中|小|默认|切换|选择|' +
  '수정|삭제|답변|新浪|腾讯|微信|微博|朋友圈|好友|空间|人人网|豆瓣|贴吧|知乎|' +
  String.raw`(?<![\p{L}\d])(?:QQ|qzone|facebook|twitter|linkedin|whatsapp|telegram|pinterest|reddit|line|x|a|this|the|article|story|page|post|version|on|to|by|via|friend|link|no|yet|this|min|caption|image|photo|font size|cet|diesen?|dit|esta|en|redes|artikel)(?!\p{L})|する`;

const TOOLS = [
  `^.{0,8}(?:扫一扫|掃一掃|扫码|扫描(?:下方|上方|左侧|右侧)?二维码|(?:长按|识别).{0,4}二维码|微信扫|用微信).{0,40}$`,
  String.raw`^(?:分享到|分享至|分享給|转发到|分享|share(?: this| on| via)?)\s*[:：|]?.{0,24}$`,
  `^.{0,2}(?:[繼继][續续](?:[往向]下)?(?:[閱阅][讀读]|滑[动動])|(?:点击|點擊|轻触|戳|点|左右|向左).{0,20}(?:下一[页张頁]|大[图圖]|[图圖]片|关注|蓝字|蓝色字|阅读原文|更多图片)).{0,16}$`,
  String.raw`^(?:.{0,40}(?:点击|點擊)(?:查看|阅读)(?:原文|更多|详情|全文).{0,8}|[(\[][a-z]{2,4}(?:[/,-][a-z]{2,4})+[)\]]|(?:simak|tonton|lihat|watch|guarda|ver|mira|voir)\b.{0,16}\bv[ií]d[eé]o\b.{0,90}[:：])$`,
  `^(?:(?:返回|打开).{1,10}[，,]?\\s*(?:查看|阅读)|阅读原文|查看原文|原文链接|查看更多|展开全文|加载更多|查看全文|预览时标签不可点|您的浏览器不支持|打开APP|听新闻).{0,12}$`,
  String.raw`^(?:【\s*)?(?:(?:阅读)?[上下](?:一?[篇条頁页則张])|[前后後]一篇|末页|尾页|共\d+页|이전글|다음글|前の記事|次の記事|前へ|次へ|prev(?:ious)?(?: post| article)?|next(?: post| article)?|article précédent|article suivant)\s*(?:[:：>»】›].*|$)`,
  `^(?:(?:이전글|다음글|등록된 댓글이 없|첨부파일 0$|페이지 정보$|notice: the content above|(?:empfohlener )?externer inhalt|an dieser stelle finden sie einen extern|dalszy ciąg materiału|compartilhe est[ae] |receba (?:no|as|notícias) |assista: ).*|.{0,4}点(?:.{0,4}在看|个赞|亮).{0,16}|[網网]路(?:廣告|广告).{0,2}(?:刊登)?|reklama|publicidad|buy now|vídeos: .*)$`,
  `^.{0,3}(?:回到顶部|回頂部|返回頁首|ページの先頭へ|ページトップへ|トップへ戻る|back to (?:top|.{3,12})|skip to .*|nach oben|haut de page|volver arriba)${END}`,
  `^(?:广告|廣告|advertisements?|advertising|anzeige|werbung|publicité|publicidade?|pubblicità|スポンサーリンク|sponsored(?: content)?|.{0,20}(?<!\\w)(?:scroll|continue) (?:down )?(?:to|with|reading|scrolling) ?(?:continue|content|below).{0,16}|(?:story|article) continues (?:below|after).*|或|以發表回應|leave a (?:reply|comment)|keine kommentare|loading\\.{0,3}|newsletters?|image copyright.{0,40}|.*ctrl ?\\+ ?enter.*|この記事が気に入ったら.*)${END}`,
  String.raw`^(?:\d+\s*\/\s*\d+|\d+:\d\d\s*\/\s*\d+:\d\d|第\d+页|image \d+ of .{0,6}|[+\-×✕|·•▼▲]|\+\d+)$`,
  String.raw`^(?:[此本]文[^。：:]{2,16}。\s*)?[(（【[]?(?:(?:[图圖]文)?[责責任编編辑輯审審校核对對制监製作稿供排版面美图图执行网络信息员初复终值班主录入发布人统筹]{2,5}|editor)[\s\u3000]*[:：丨|/][^。；]{1,40}$`,
  String.raw`^[(（【[](?:来源|來源|稿源|供稿)\s*[:：].{1,50}[)）】\]]$`,
  String.raw`^[(（【[]?(?:原标题|原標題|原题|文章关键词|关键词|關鍵字|關鍵詞|关键字|标签|標籤|標簽|tags?|topics?|タグ|keywords?|schlagwörter|filed under|mots-clés|etiquetas)\s*[:：].{0,120}$`,
  String.raw`^[（(]?《.{2,16}》.{0,40}版\s*[）)]?$`,
  String.raw`^(?:正在播放[:：].{1,40}|播放器?加载中.*|内容导航\s*[:：]?|第\d+页[:：].{1,20}|(?:visto|hits|visitas|aufrufe|zugriffe)\s*:\s*\d+|showing \d+ (?:reactions?|comments?)|be the first to comment.*|article réservé.{0,40}|seguir leyendo|이 기사.{0,14}(?:노출된|댓글 정책).{0,14}니다\.?|▶.*구독하기)$`,
  String.raw`^#[^#\s]{1,20}(?:\s*#[^#\s]{1,20})+#?$`,
  String.raw`^[—–-]?\s*(?:THE END|END|完|本文完|全文完)\s*[—–-]?$`,
].map((pattern) => new RegExp(pattern, 'i'));
const BUTTON_OF_ANY = `${BUTTONS}|(?<!\\p{L})(?:${SHARE_WORDS})(?!\\p{L})`;
const BUTTON = new RegExp(BUTTON_OF_ANY, 'iu');
const BUTTON_WORDS = new RegExp(`${BUTTON_OF_ANY}|${FILLERS}`, 'giu');
const LONGEST_BAR = 100;

/** Words that open a list of other articles, or a notice of the site, after or within the text. */
const OTHER_ARTICLES = new RegExp(
  String.raw`^[【[■◆●▶>\s]*(?:${READ_ALSO}.{0,24}|(?:延伸|相关|相關|推荐|推薦|更多|热门|熱門|精彩|精选|往期|近期|最新|大家都在|猜你|为您|编辑|小编|其他|同类|本类|栏目|图集|专题)` +
    `(?:阅读|閱讀|链接|鏈接|連結|连结|新闻|新聞|报道|報道|報導|文章|内容|內容|推荐|推薦|资讯|资料|回顾|精彩|图集|圖集|专题|視頻|视频|信息|动态|看|喜欢|关注|讨论|话题)+|延伸阅读|猜你喜欢|图集|媒体报道|APP精彩推荐|` +
    `関連(?:記事|リンク|ニュース)|最近の記事|おすすめ(?:記事)?|あわせて読みたい|related(?: (?:stories|articles|content|news|posts?|(?:internet )?links|topics|coverage|video))?|recommended(?: for you| reading)?|read (?:more|next|also)|` +
    String.raw`see (?:also|more)|you (?:may|might) (?:also )?(?:like|enjoy).*|more (?:from|on|in|great|stories|news|like this)\b.*|latest(?: news)?|most (?:read|popular|viewed)|trending(?: now)?|don'?t miss|top stories|popular(?: posts)?|` +
    String.raw`recent posts|also (?:on|read)\b.*|dans la même rubrique|à lire (?:aussi|également)|articles liés|lire aussi|sur le même sujet|lesen sie auch|mehr zum thema|weitere (?:artikel|themen|beiträge)|verwandte (?:artikel|beiträge)|das könnte.*|` +
    `te puede interesar.*|(?:mir[aáe]|ver|le[eé]|le[ae]|sigue leyendo|además)(?: también| más)?|más (?:noticias|leíd[ao]s|información)|lo más (?:leído|visto)|notas relacionadas|mais lidas|(?:veja|saiba) mais(?: notícias .{2,24})?|notícias relacionadas|próxim[ao] (?:reportagem|notícia)|fique por dentro|(?:ti )?potrebbe(?:ro)? interessart?i.*|articoli correlati|i più letti|à voir aussi|les plus lus|auch interessant|meistgelesen|weitere (?:meldungen|nachrichten)|aktuelle (?:meldungen|nachrichten|beiträge)|(?:zobacz|czytaj|przeczytaj) (?:także|też|również)|wybrane dla ciebie|najnowsze|tin (?:liên quan|mới|khác)|관련 ?(?:기사|글|뉴스)|많이 본 .*|人気記事|注目記事|新着記事|最hit|ข่าวล่าสุด|` +
    String.raw`lea también|noticias relacionadas|leia (?:também|mais)|veja também|leggi anche|เรื่องที่เกี่ยวข้อง)[】\]\s]*[:：»>]*\s*$`,
  'i',
);

// What stands before the title of one other article, in the middle of the text.
const OTHER_ARTICLE = new RegExp(
  String.raw`^[【[(（■◆●▶>\s]*(?:(?:相关|相關|延伸|推荐|推薦|扩展|此前|往期|更多|点击)(?!.*(?:[请請登访訪详詳]))|${READ_ALSO}|阅读更多|関連|あわせて|related|recommended|see|read|more|also|watch|don'?t miss|lire|à lire|mehr|auch|lesen|siehe|le[aeé]|mir[aáe]|ver|segu[íi]|leia|leggi|guarda|te puede|veja|saiba|confira|assista|voir|zobacz|czytaj|przeczytaj|xem|đọc|อ่าน|baca|관련|더|こちら|参考|即睇|睇|看更多)`,
  'i',
);

/** Whether a line that is mostly a link, of which `linked` is the share, names another article: *Read more: …*. */
export function namesOtherArticle({ text, linked }: { text: string; linked: number }): boolean {
  const label = /^.{2,28}?[:：|｜]/.exec(text)?.[0] ?? '';
  if (text.length > 200 || !OTHER_ARTICLE.test(label || text)) return false;
  return label
    ? linked > 0.9 || linked * text.length > text.length - label.length - 6
    : linked > 0.9 && /^(?:read|see|also) (?:more|also|next|on)\b/i.test(text);
}

const SIGN_UP = new RegExp(
  String.raw`^(?:sign up|subscribe|get (?:our|the|involved)|newsletters?\b|abonnez|s[’']abonner|jetzt (?:abonnieren|anmelden)|${FOLLOW_WORDS})`,
  'i',
);

/** Whether a heading invites to subscribe or to write in. */
export function isSignUp(heading: string): boolean {
  return SIGN_UP.test(heading);
}

/** Statements of the site that follow the text. */
const STATEMENT =
  /^[【[(（*※\s]*(?:(?:版权|版權|免责|免責|特别|重要|本[站网網]|郑重|转载)?(?:声明|聲明)|本文(?:链接|地址|网址)|(?:版权|免责|转载)说明|免责条款|版权所有|版權所有|copyright\b|[©ⓒ]|凡(?:本[网站]|注明)|未经(?:授权|许可|书面|允许)|转载请|如(?:有侵权|涉及?版权|需转载)|.{0,12}举报电话|下载.{2,12}客户端|更多(?:精彩|资讯|内容).{0,6}(?:请|关注|欢迎)|.{0,20}尽在.{2,12}(?:APP|客户端)|(?:欢迎)?关注.{0,20}(?:公众号|视频号|微信|微博|官方)|專注|专注.{0,20}(?:资讯|报道)|(?:this (?:story|article) (?:was|has been) (?:originally )?(?:published|produced)|sign up (?:for|to)|subscribe to|get (?:our|the) (?:daily|latest|newsletter)|follow (?:us|.{0,30}) on (?:twitter|facebook|instagram|x\b)|like this (?:story|article)\?))/i;
// Said of this text or this site, and of rights or opinions.
const OF_THIS = /本文|刊[载載](?:之|的)?[内內]容|本[网網站号號]|文章(?:内容|来源|版权)|(?:以上|所有)(?:内容|图文|文章|作品)|平台/;
const OF_RIGHTS = /[不仅僅]代表|侵权|侵犯|授权|转载|注明|轉載|转自|来自|免责|版[权權]|著作权|不构成|原创/;
// Accounts and addresses of the publisher: a name and where it is.
const ACCOUNT = new RegExp(`${NETWORKS}|^.{0,3}(?:${FOLLOW_WORDS})`, 'i');
const ANY_RIGHTS = new RegExp(RIGHTS, 'i');
const MAX_ACCOUNT = 60;

const DATE = String.raw`(?:(?<=[期间間]\s?[:：]\s?)\d{2}-\d{1,2}-\d{1,2}|(?:19|20)\d\d\s*[-/.年]\s*\d{1,2}(?!\d)\s*(?:[-/.月]\s*\d{1,2}\s*日?)?|\d{1,2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*(?:19|20)\d\d|\d{1,2}\s*月\s*\d{1,2}\s*日)`;
const TIME = String.raw`(?:[T\s]*\d{1,2}\s*[:：時时h]\s*\d{2}(?:[:：分]\s*\d{2}秒?)?\s*(?:am|pm|uhr|gmt|utc|est|edt|pst|pdt|bst)?)`;
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const META_WORDS =
  /(?:发布|發佈|發布|发表|發表|更新|刊登|上传|添加|发稿)?(?:日期|时间|時間)\s*[:：]?|(?:文章)?(?:来源|來源|稿源|出处|信息来源|作者|记者|編輯|编辑|责任编辑|发布人|发布者|发布单位|录入|投稿|摄影|攝影|译者)\s*[:：]|작성[자일]|등록일|입력|댓글|조회|[건회]|(?:点击|浏览|阅读|访问)(?:次数|数|量)?\s*[:：]?|星期[一二三四五六日天]|[（(]?週?周?[一二三四五六日][)）]|published(?: date)?(?: on)?|updated(?: on)?|posted(?: on)?|submitted(?: on)?|last modified|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\b(?:mon|tue|wed|thu|fri|sat|sun)\b|written by|\bby\b|\bat\b|上午|下午|发布|發表|由|在|发表于|公開日|更新日|veröffentlicht(?: am)?|stand|publié le|mis à jour le|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|par|次|\b[A-Z]{3,4}\b/gi;
const DATES = new RegExp(
  `${DATE}|${TIME}|\\b\\d{1,2}(?:st|nd|rd|th)?[\\s.,-]+${MONTH}[\\s,]+\\d{4}|\\b${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s+\\d{4})?\\b|\\b\\d{1,2}(?:er|\\.|º)?\\s+(?:de\\s+)?\\p{L}{3,10}\\.?\\s+(?:de\\s+)?(?:19|20)\\d\\d`,
  'gi',
);

const ANY_DATE = new RegExp(DATES.source, 'iu');

const LONGEST_LINE = 260;

export function isToolLine(line: string): boolean {
  if (line.length > LONGEST_LINE) return false;
  if (TOOLS.some((pattern) => pattern.test(line))) return true;
  return line.length <= LONGEST_BAR && BUTTON.test(line) && !/\p{L}/u.test(line.replace(BUTTON_WORDS, ''));
}

export function opensOtherArticles(line: string): boolean {
  return line.length <= 40 && OTHER_ARTICLES.test(line.replace(/^[—–\-=~·*|\s]+|[—–\-=~·*|\s]+$/g, ''));
}

export function isStatement(line: string): boolean {
  if (line.length > LONGEST_LINE) return false;
  return (
    STATEMENT.test(line) ||
    ANY_RIGHTS.test(line) ||
    (OF_THIS.test(line) && OF_RIGHTS.test(line)) ||
    (line.length < MAX_ACCOUNT && ACCOUNT.test(line))
  );
}

/** The note under the title of an act or a speech: when and by whom it was passed or given. */
export const ENACTED = /[（(][^（）()]*(?:通过|批准|公布|修订|修正|施行|印发)\s*[）)]\s*$|^（\d{4}年\d+月\d+日）$/;

/** Whether the line says when, by whom and how often, and nothing else. */
export function isMetaLine(line: string): boolean {
  if (line.length > 120 || ENACTED.test(line)) return false;
  const hasDate = ANY_DATE.test(line);
  const rest = line.replace(DATES, ' ').replace(META_WORDS, ' ');
  const left = rest.replace(/[\s\d\p{P}\p{S}]+/gu, '');
  return hasDate ? left.length <= 16 : left.length === 0 && /[:：]\s*$/.test(line);
}

/** A line of time that says what it is, wherever it stands near the heading. */
export function isPublished(line: string): boolean {
  return (
    /^\W*(?:(?:first |last )?(?:published|updated|posted|modified)|publié|mis à jour|veröffentlicht|publicado|actualizado|atualizado|pubblicato|aggiornato|(?:发布|發佈|更新)(?:日期|时间|時間))/i.test(
      line,
    ) && isMetaLine(line)
  );
}

/** Where a text comes from, in a line before or after it. */
export function isSourceLine(line: string): boolean {
  return (
    /^(?:(?:信息|文章|素材|资料|内容)?来源|稿源|來源|转自|轉自)\s*[:：丨|].{1,40}$/.test(line) ||
    /^(?:以下|本)文(?:章)?(?:来源|转载|转|選|选)[自于].{1,60}$/.test(line)
  );
}

export function isBreadcrumb(line: string): boolean {
  return (
    /^(?:您|你|当前|當前|现在|現在)?(?:现在|當前|当前|所在)?(?:的|在)?位置\s*(?:是)?\s*[:：]/.test(line) ||
    /^(?:首页|首頁|主页|主頁|home|トップ|ホーム|홈)\s*[>＞»›/→-]/i.test(line)
  );
}
