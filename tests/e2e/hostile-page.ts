// One of each kind of what a page may try on a reader of its clipped text: addresses under `evil.example` must never be asked for, and no
// script may leave its mark on a document.
const MARK = "document.documentElement.setAttribute('data-pwned','1');window.pwned=1";

const HTML_TRICKS = `
<p><svg onload="${MARK}"><circle r="9"></circle></svg> 甲</p>
<p><embed src="data:text/html,<script>${MARK}</script>"> 乙</p>
<noscript><p title="</noscript><img src=x onerror=&quot;${MARK}&quot;>">丙</p></noscript>
<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${MARK}&gt;"></table></mtext></math>
<p><a href="java&#9;script:${MARK}">链接一</a> <a href="javascript:${MARK}">链接二</a> <a href="data:text/html,<script>${MARK}</script>">链接三</a> <a href="vbscript:x">链接四</a></p>
<iframe srcdoc="<script>parent.${MARK}</script>"></iframe>
<style>@import url(http://evil.example/style.css); p { background: url(http://evil.example/background.png) }</style>
<p style="background-image:url(http://evil.example/inline.png)">丁</p>
<p><img src="http://evil.example/picture.png" srcset="http://evil.example/set.png 2x" alt="图片说明&#10;<img src=x onerror=${MARK}>"></p>
<video poster="http://evil.example/poster.png" src="http://evil.example/film.mp4" autoplay></video>
<audio src="http://evil.example/sound.mp3" autoplay></audio>
<object data="http://evil.example/object"></object>
<link rel="stylesheet" href="http://evil.example/late.css"><meta http-equiv="refresh" content="3600;url=http://evil.example/refresh">
<form action="http://evil.example/form"><input type="password" value="password-secret"><input type="hidden" value="hidden-secret"><button formaction="javascript:${MARK}">发送</button></form>
<p>&lt;script&gt;${MARK}&lt;/script&gt; &lt;img src=http://evil.example/text.png onerror=${MARK}&gt; &lt;meta http-equiv=refresh content=0;url=http://evil.example/&gt;</p>
<p>[点这里](javascript:${MARK}) ![x](http://evil.example/markdown.png) &lt;http://evil.example/auto&gt; [[内部链接]] ![[嵌入]] %%注释%% {{模板}} &lt;% 代码 %&gt;</p>
<pre><code class="language-dataviewjs">${MARK}</code></pre>
<pre><code>\`\`\`
${MARK}
\`\`\`
&lt;img src=http://evil.example/code.png&gt;</code></pre>
<p>方向\u202E反转\u202C文字</p>
${'<div>'.repeat(300)}<svg><style><img src=x onerror="${MARK}"></style></svg>${'</div>'.repeat(300)}`;

/** A news page that tries everything at once, for an article that must survive it. */
export function hostilePage(paragraphs: string): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>敌意页面 <img src=x onerror=${MARK}></title>
<script type="application/ld+json">{"@type":"NewsArticle","headline":{"toString":"${'x'.repeat(40)}"},"author":{"name":"<img src=x onerror=${MARK}>"}}</script>
<meta name="author" content="&lt;img src=http://evil.example/author.png onerror=${MARK}&gt;">
<meta property="og:site_name" content="&lt;svg onload=${MARK}&gt;"></head>
<body><article><h1>敌意页面标题 &lt;img src=x onerror=${MARK}&gt;</h1><p>2026-11-18 09:30 来源:澄川工运</p>${paragraphs}${HTML_TRICKS}${paragraphs}</article></body></html>`;
}
