// @vitest-environment jsdom
import { describe } from 'vitest';
import { type BodyCase, checkBodies, EN, englishPage, paragraphs, TITLE_EN } from './body-cases';

const B = paragraphs(EN, '');
const p = paragraphs;
const KEPT = EN.map((text) => text.slice(4, 24));
const LE = (count: number) =>
  Array.from(
    { length: count },
    (_, index) => `<li><a href="/2023/other-${index}">Another story from somewhere else ${index}</a></li>`,
  ).join('');
const e = (name: string, inner: string, not: string[], has: string[] = [], after = ''): BodyCase => ({
  name,
  html: englishPage(inner, after),
  title: TITLE_EN,
  not,
  has: [...KEPT, ...has],
});

describe('the text of an English page', () => {
  checkBodies([
    ...[
      'Related articles',
      'Read more',
      'You may also like',
      'More from Harbour News',
      'Latest news',
      'Recommended',
      'Further reading',
      'In other news',
      'Popular posts',
      'Most read',
      'Keep reading',
      'Related content',
      'What to read next',
      'Up next',
      'More stories',
      "Editor's picks",
      'Similar posts',
      'Recommended stories',
      'Related News',
    ].map((h) => e(`tail list ${h}`, `${B}<div class="box"><h3>${h}</h3><ul>${LE(4)}</ul></div>`, [h, 'Another story'])),
    e(
      'tail cards',
      `${B}<section class="cards"><h2>Further news</h2><div class="card"><a href="/1"><img src="/t/1.jpg" width="300" height="200"></a><h3><a href="/1">Another story from elsewhere one</a></h3><p>The regional council of the railway union met on Friday to discuss the summer timetable, and more.</p></div><div class="card"><a href="/2"><img src="/t/2.jpg" width="300"></a><h3><a href="/2">Another story from elsewhere two</a></h3><p>Teachers in the north have won a ruling on overtime pay, which the employer says it will study.</p></div></section>`,
      ['Further news', 'Another story', 'summer timetable', '/t/1.jpg'],
    ),
    ...[
      'Read more:',
      'READ MORE:',
      'Related:',
      'See also:',
      'MORE:',
      'Also read:',
      'READ ALSO:',
      'Read next:',
      'SEE MORE:',
      'More on this:',
      "Don't miss:",
      'Recommended:',
      'Watch:',
      'RELATED STORY:',
    ].map((h) =>
      e(
        `mid ${h}`,
        `${p(EN.slice(0, 2), '')}<p><strong>${h}</strong> <a href="/1">Another story from somewhere else</a></p>${p(EN.slice(2), '')}`,
        ['Another story'],
      ),
    ),
    e(
      'mid related aside',
      `${p(EN.slice(0, 2), '')}<div class="inline-related"><span>Related</span><a href="/1">Another story from somewhere else</a></div>${p(EN.slice(2), '')}`,
      ['Another story', 'Related'],
    ),
    e(
      'mid newsletter',
      `${p(EN.slice(0, 2), '')}<div class="newsletter-box"><h3>Never miss a story</h3><p>Sign up for our weekly newsletter and get the news of the harbour in your inbox.</p><form><input type="email"><button>Sign up</button></form></div>${p(EN.slice(2), '')}`,
      ['Never miss', 'weekly newsletter'],
    ),
    e(
      'mid newsletter no field',
      `${p(EN.slice(0, 2), '')}<div class="newsletter-signup"><h3>Morning briefing</h3><p>The stories that matter, delivered to your inbox every weekday, from our desk.</p></div>${p(EN.slice(2), '')}`,
      ['Morning briefing', 'delivered to your inbox'],
    ),
    e(
      'mid advert',
      `${p(EN.slice(0, 2), '')}<p>Advertisement</p><div>ADVERTISEMENT - CONTINUE READING BELOW</div><p>Article continues after ad</p>${p(EN.slice(2), '')}`,
      ['dvertisement', 'ADVERTISEMENT', 'continues after'],
    ),
    e(
      'share',
      `<ul class="tools"><li><a href="https://facebook.com/sharer?u=x">Facebook</a></li><li><a href="https://twitter.com/intent/tweet?u=x">Twitter</a></li><li><a href="mailto:?subject=x">Email</a></li></ul>${B}<p>Share this:</p><ul><li><a href="https://www.facebook.com/sharer.php?u=1">Click to share on Facebook (Opens in new window)</a></li><li><a href="https://x.com/intent/post?u=1">Click to share on X (Opens in new window)</a></li></ul>`,
      ['Facebook', 'Twitter', 'Share this'],
    ),
    e(
      'tags',
      `${B}<div>Tags: <a href="/t/1">docks</a>, <a href="/t/2">pay</a></div><p>Topics: <a href="/t/1">ports</a></p><p>Filed under: <a href="/x">News</a></p>`,
      ['Tags', 'Topics', 'Filed'],
    ),
    e(
      'author bio',
      `${B}<div class="author-box"><h4>Mara Quill</h4><p>Mara Quill is our labour correspondent. Follow her on Twitter @maraquill.</p></div>`,
      [],
    ),
    e(
      'details faq',
      `${B}<details><summary>Who is covered by the deal?</summary><p>Every worker on a permanent contract, and agency workers after twelve weeks.</p></details>`,
      [],
      ['Who is covered', 'after twelve weeks'],
    ),
    e(
      'accordion hidden',
      `${B}<h2>Questions</h2><button aria-expanded="false" aria-controls="a1">Who is covered by the deal?</button><div id="a1" hidden><p>Every worker on a permanent contract, and agency workers after twelve weeks.</p></div>`,
      [],
      ['Who is covered', 'after twelve weeks'],
    ),
    e(
      'accordion h3 button',
      `${B}<h3><button aria-expanded="false" aria-controls="a2">Who is covered by the deal?</button></h3><div id="a2" style="display:none"><p>Every worker on a permanent contract, and agency workers after twelve weeks.</p></div>`,
      [],
      ['Who is covered', 'after twelve weeks'],
    ),
    e(
      'tabs',
      `<div role="tablist"><button role="tab" aria-controls="t1">English</button><button role="tab" aria-controls="t2">Transcript</button></div><div role="tabpanel" id="t1">${B}</div><div role="tabpanel" id="t2" hidden><p>Transcript of the press conference: The chair opened the meeting and thanked the members.</p></div>`,
      [],
      ['thanked the members'],
    ),
    e(
      'footnotes',
      `${p(EN.slice(0, 3), '')}<p>${EN[3]}<sup><a href="#fn1">1</a></sup></p><hr><ol class="footnotes"><li id="fn1">Agreement of 3 May 2024, section 4. <a href="#r1">↩</a></li></ol>`,
      [],
      ['section 4'],
    ),
    e(
      'pull quote',
      `${p(EN.slice(0, 2), '')}<blockquote class="pullquote">wages rise by four percent in the first year</blockquote>${p(EN.slice(2), '')}`,
      [],
    ),
    e(
      'quote kept',
      `${p(EN.slice(0, 2), '')}<blockquote><p>We have shown that standing together works.</p></blockquote>${p(EN.slice(2), '')}`,
      [],
      ['standing together works'],
    ),
    e(
      'dateline',
      `<p><strong>PORT HARLOW, 8 May 2024 –</strong> A short word of the union before the story starts, as agencies write it.</p>${B}`,
      [],
      ['PORT HARLOW, 8 May 2024'],
    ),
    e('paywall', `${B}<div class="paywall"><p>Subscribe to continue reading. Already a subscriber? Log in</p></div>`, [
      'Already a subscriber',
    ]),
    e(
      'comments',
      B,
      ['great news', 'Leave a comment'],
      [],
      `<section id="comments"><h2>2 Comments</h2><ol class="commentlist"><li><p><cite>Tom</cite> says: 9 May 2024 at 10:10</p><p>This is great news for all of us on the docks, well done everyone who voted.</p></li></ol><h3>Leave a comment</h3><form><textarea></textarea></form></section>`,
    ),
    e(
      'credit',
      `<figure><img src="/p/1.jpg"><figcaption>Dockers at the gate. Photo: Ann Lee</figcaption></figure>${B}`,
      [],
      ['Dockers at the gate', '/p/1.jpg'],
    ),
    e('standalone credit', `${B}<p>Photo: Ann Lee</p>`, []),
    e('permalink', `${B}<p>https://news.harbour.example/2024/05/dockers.php</p>`, []),
    e(
      'live blog',
      `<div class="live"><h3>10.20am</h3>${p(EN.slice(0, 2), '')}</div><div class="live"><h3>9.45am</h3>${p(EN.slice(2), '')}</div>`,
      [],
      ['10.20am', '9.45am'],
    ),
    e(
      'list kept',
      `${p(EN.slice(0, 2), '')}<ul><li><a href="https://a.example/x">Full text of the agreement</a></li><li><a href="https://b.example/y">Minutes of the branch meeting</a></li></ul>${p(EN.slice(2), '')}`,
      [],
      ['Full text of the agreement'],
    ),
    e('sub heading read', `${p(EN.slice(0, 2), '')}<h2>What happens next</h2>${p(EN.slice(2), '')}`, [], ['What happens next']),
    e('sub heading also', `${p(EN.slice(0, 2), '')}<h2>Recommended</h2>${p(EN.slice(2), '')}`, [], ['Recommended']),
    e(
      'print email',
      `<p><a href="javascript:print()">Print</a> | <a href="mailto:?body=x">Email this</a> | <a href="#c">Comments (3)</a></p>${B}`,
      ['Print', 'Email this'],
    ),
    e('reading time', `<p>5 min read</p>${B}`, ['min read']),
    e('listen', `<p>Listen to this article</p><div>0:00 / 4:12</div>${B}`, ['Listen to this', '0:00']),
    e('skip', `<a href="#x">Skip to main content</a>${B}`, ['Skip to']),
    e('follow', `${B}<p>Follow us on <a href="https://twitter.com/x">Twitter</a> and <a href="https://facebook.com/x">Facebook</a>.</p>`, [
      'Follow us',
    ]),
    e('donate', `${B}<div class="donate-cta"><h3>Support our work</h3><p><a href="/donate">Donate now</a></p></div>`, ['Donate now']),
    e('back', `${B}<p><a href="/news">Back to news</a></p><p><a href="/news">« All news</a></p>`, ['Back to news', 'All news']),
    e(
      'an invitation to subscribe',
      `${p(EN.slice(0, 2), '')}<div><h3>Subscribe from one pound</h3><p>All news of your town</p></div>${p(EN.slice(2), '')}`,
      ['Subscribe from', 'your town'],
    ),
    e('a question with buttons', `${B}<form><p>Was this page helpful?</p><button>Yes</button><button>No</button></form>`, ['helpful']),
    e('text of two paragraphs in a class of the site', `<div class="paywall">${p(EN.slice(0, 3), '')}</div>${p(EN.slice(3), '')}`, []),
    e('a date line after the standfirst', `<p>${EN[0]}</p><p>Updated: 9 May 2024, 10:12</p>${p(EN.slice(1), '')}`, ['Updated']),
    e(
      'a caption for each size of a picture',
      `<figure><img src="/p/1.jpg"><figcaption>Dockers at the gate of the port</figcaption></figure><figure><img src="/p/1s.jpg"><figcaption>Dockers at the gate of the port</figcaption></figure>${B}`,
      [],
      ['Dockers at the gate of the port'],
    ),
  ]);
});
