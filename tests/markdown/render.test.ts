// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { htmlToMarkdown } from '../../utils/markdown/html-to-markdown';
import { markdownToHtml } from '../../utils/markdown/render';
import { sanitizeCapture } from '../../utils/markdown/sanitize';

const HOSTILE = [
  '<svg onload=alert(1)>',
  '<embed src="data:text/html,<script>alert(1)</script>">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  `${'<div>'.repeat(511)}<svg><style><img src=x onerror=alert(1)></style></svg>`,
  '<a href="java&#9;script:alert(1)">x</a>',
  '<base href="https://evil.example/"><a href="/x">x</a>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<style>@import url(https://evil.example/x.css)</style>',
  '<p style="background:url(https://evil.example/x)">x</p>',
  '<img src="https://evil.example/a.png" srcset="https://evil.example/b.png 2x" onerror="alert(1)">',
  '<video poster="https://evil.example/p.png" src="https://evil.example/v.mp4"></video>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
  '<p>&lt;img src=x onerror=alert(1)&gt;</p>',
  '<img alt="a\n&lt;script&gt;alert(1)&lt;/script&gt;](javascript:alert(1))" src="https://evil.example/a.png">',
  '<pre class="language-`dataviewjs`">x</pre>',
  '<form action="https://evil.example"><input name="textContent" autofocus onfocus="alert(1)"></form>',
  '<details open ontoggle="alert(1)">x</details>',
];

/** Everything in rendered HTML that could run, load or style. */
function dangers(html: string): string[] {
  const view = new DOMParser().parseFromString(html, 'text/html');
  const found: string[] = [];
  for (const element of view.querySelectorAll('*')) {
    if (/^(?:SCRIPT|STYLE|IFRAME|OBJECT|EMBED|META|LINK|BASE|FORM|INPUT|VIDEO|AUDIO|SVG|MATH)$/i.test(element.nodeName))
      found.push(element.nodeName);
    for (const { name, value } of element.attributes) {
      if (/^on|^(?:src|srcset|poster|style|background|action|formaction|id|name)$/i.test(name)) found.push(`${name}=${value}`);
      if (name === 'href' && !/^(?:https?:|mailto:)/.test(value)) found.push(value);
    }
  }
  return found;
}

describe('a hostile page, as it is shown in the reader', () => {
  it.each(HOSTILE)('%s', (html) => {
    const markdown = htmlToMarkdown(html, { baseUrl: 'https://gh.example/' });
    expect(dangers(markdownToHtml(markdown))).toEqual([]);
    // Nor where somebody opens the export with HTML turned on.
    expect(markdown).not.toMatch(/<(?!br>)[a-z/!?]/i);
  });
});

describe('hostile Markdown, as it is shown in the reader', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[x](javascript:alert(1))',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '![x](javascript:alert(1))',
    '![x](https://evil.example/a.png "t\\" onerror=alert(1)")',
    '[x]: javascript:alert(1)\n\n[x]',
    '<https://evil.example/"onmouseover="alert(1)>',
    '```dataviewjs\nalert(1)\n```',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '<br onclick=alert(1)>',
  ])('%s', (markdown) => {
    expect(dangers(markdownToHtml(markdown))).toEqual([]);
  });

  it('keeps an image’s address without loading it', () => {
    expect(markdownToHtml('![a "b"](https://gh.example/a.png)')).toContain(
      '<img data-src="https://gh.example/a.png" alt="a &quot;b&quot;">',
    );
  });

  it('opens links in a new tab that knows nothing of us', () => {
    expect(markdownToHtml('[x](https://gh.example/)')).toContain(
      '<a href="https://gh.example/" target="_blank" rel="noopener noreferrer">x</a>',
    );
  });

  it('shows a break in a cell as a break', () => {
    expect(markdownToHtml('| a |\n| --- |\n| 一<br>二 |')).toMatch(/<td>一<br>\s*二<\/td>/);
  });
});

describe('sanitizeCapture', () => {
  it.each(HOSTILE)('%s', (html) => {
    const body = sanitizeCapture(html);
    for (const element of body.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) expect(`${name}=${value}`).not.toMatch(/^on|^srcset|^style|javascript/i);
    }
    expect(body.querySelector('script,style,iframe,object,embed,svg,math,form,input,video,meta,base')).toBeNull();
  });
});
