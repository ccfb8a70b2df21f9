const SENTENCES = [
  '远帆轴承厂的职工代表与厂方就夜班补贴进行了第三轮协商,双方逐条核对了上半年的排班记录。',
  '工会小组在车间收集到四十七条意见,其中二十九条涉及休息时间,十一条涉及饮水和通风。',
  '协商会后,厂方承诺在十五个工作日内公布新的轮班表,并由职工代表监督执行。',
  '市总工会派出两名协商指导员全程参加,他们都是有二十年经验的退休工会干部。',
  '与会职工说,把测温记录和工时表摆上桌以后,话就好说了,双方谈得也更实在。',
];

/** Invented paragraphs, enough for an article. */
export function paragraphs(count = 8): string {
  return Array.from({ length: count }, (_, i) => `<p>${i + 1}. ${SENTENCES.join('')}</p>`).join('\n');
}

/** A plain news page. */
export function newsPage({ title = '夜班补贴协商达成一致', body = paragraphs(), head = '', after = '' } = {}): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title>${head}</head>
<body><nav><a href="/">首页</a> <a href="/news">新闻</a></nav><article><h1>${title}</h1><p>2026-11-18 09:30 来源:澄川工运</p>${body}</article>${after}
<footer>版权所有 澄川工运</footer></body></html>`;
}

/** Only links: nothing to clip. */
export const navigationPage = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>栏目</title></head><body><ul>${Array.from(
  { length: 60 },
  (_, i) => `<li><a href="/${i}">栏目${i}</a></li>`,
).join('')}</ul></body></html>`;

/** A tree of many levels, built by script since parsers stop earlier; not laid out, since that alone can end the tab. */
export function deepPage(levels: number): string {
  return newsPage({
    after: `<script>
    let at = document.createElement('div');
    at.hidden = true;
    document.body.append(at);
    for (let i = 0; i < ${levels}; i++) { const below = document.createElement('div'); at.append(below); at = below; }
  </script>`,
  });
}

/** Form fields whose names stand in the way of DOM properties. */
export const clobberingPage = newsPage({
  body: `<form><input name="nextElementSibling"><input name="textContent"><input name="getAttribute"><input name="parentNode"><input name="children"></form>${paragraphs()}`,
});

/** A title of a megabyte. */
export const hugeTitlePage = newsPage({ title: '很长的标题'.repeat(70_000) });

/** JSON-LD of the wrong shapes. */
export const wrongDataPage = newsPage({
  head: `<script type="application/ld+json">{"@type":"NewsArticle","headline":{"a":1},"datePublished":["2099-99-99",null],"author":[[[1]]]}</script>
<script type="application/ld+json">{"@graph":</script><script type="application/ld+json">null</script>`,
});

/** The smallest PDF that browsers show. */
export const pdf = Buffer.from(
  `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
4 0 obj<</Length 44>>stream
BT /F1 18 Tf 40 100 Td (Union notice) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
%%EOF
`,
  'latin1',
);

/** The text in the bytes of old Chinese pages. Encoders exist in no standard: the decoder is asked what each pair of bytes means. */
export function gb2312(text: string): Uint8Array {
  const decoder = new TextDecoder('gb2312');
  const pairs = new Map<string, [number, number]>();
  for (let lead = 0xa1; lead <= 0xf7; lead += 1) {
    for (let trail = 0xa1; trail <= 0xfe; trail += 1) pairs.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail]);
  }
  return Uint8Array.from([...text].flatMap((character) => pairs.get(character) ?? [character.charCodeAt(0) & 0x7f]));
}
