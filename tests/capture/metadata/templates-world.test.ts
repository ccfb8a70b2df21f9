// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { faultsOf, type Template } from './template';

const times = (text: string) => `<p>${text}</p>`.repeat(3);
const EN = 'Bus drivers win paid rest breaks';
const DE = 'Fahrerinnen setzen bezahlte Pausen durch';
const FR = 'Les conducteurs obtiennent des pauses payées';
const ES = 'Los conductores logran descansos pagados';
const RU = 'Водители добились оплачиваемых перерывов';
const TH = 'คนขับรถเมล์ได้พักโดยได้รับค่าจ้าง';
const AR = 'سائقو الحافلات يحصلون على استراحات مدفوعة';
const FA = 'رانندگان اتوبوس استراحت با حقوق گرفتند';

const RU_TEXT = times(
  'Водители трёх автобусных парков добились оплачиваемых перерывов после девяти недель переговоров, сообщил профсоюз, и новый график вступает в силу в июне.',
);
const TH_TEXT = times(
  'คนขับรถเมล์จากอู่รถสามแห่งได้รับสิทธิพักโดยได้รับค่าจ้างหลังจากรณรงค์นานเก้าสัปดาห์ สหภาพแรงงานระบุว่าตารางใหม่จะเริ่มใช้ในเดือนมิถุนายนสำหรับทุกคน, และจะมีการทบทวนทุกสามเดือน.',
);
const AR_TEXT = times(
  'حصل سائقو ثلاثة مستودعات على استراحات مدفوعة الأجر بعد حملة استمرت تسعة أسابيع، وقالت النقابة إن الجدول الجديد يدخل حيز التنفيذ في يونيو لجميع العاملين.',
);

const TEMPLATES: Template[] = [
  {
    name: 'a campaign site: who and when in one line below the text',
    lang: 'en',
    head: `<title>${EN} - Kelmore Campaign</title>`,
    body: `<div id="headline"><h2>${EN}</h2></div><div class="inner"><div class="body">TEXT</div><div class="byline">Posted by <a href="/d">Dana Whitlock</a> &middot; May 8, 2024 3:42 PM</div></div><div><h3>2 reactions</h3><p>Jo <span>2024-05-09</span></p></div>`,
    expected: { title: EN, byline: 'Dana Whitlock', publishedAt: '2024-05-08' },
  },
  {
    name: 'a blog: submitted below the text',
    lang: 'en-GB',
    head: `<title>${EN}</title>`,
    body: `<article><h1>${EN}</h1>TEXT<p>Submitted by Dana Whitlock on 8 May 2024</p></article>`,
    expected: { byline: 'Dana Whitlock', publishedAt: '2024-05-08' },
  },
  {
    name: 'a Drupal site: posted in a field, updated in the foot',
    lang: 'en-GB',
    head: `<title>${EN} | Kelmore Workers</title>`,
    body: `<h1 class="page-title"><span>${EN}</span></h1><div class="field field--name-field-date"><div class="field__label">Date</div><div class="field__item"><time datetime="2024-05-08T12:00:00Z">8 May 2024</time></div></div><div class="field--name-body">TEXT</div><footer>Last updated: 1 June 2024</footer>`,
    expected: { title: EN, publishedAt: '2024-05-08T12:00:00+00:00', site: 'Kelmore Workers' },
  },
  {
    name: 'a federation: the day in capitals above the heading',
    lang: 'en-US',
    head: `<title>${EN} | CLC</title>`,
    body: `<div class="date">May 8, 2024</div><h1>${EN}</h1><div class="byline">By <a href="/u">Dana Whitlock</a></div>TEXT`,
    expected: { title: EN, publishedAt: '2024-05-08', byline: 'Dana Whitlock' },
  },
  {
    name: 'an updated day beside the day of publication',
    lang: 'en-GB',
    head: `<title>${EN} - Kelmore Post</title>`,
    body: `<h1>${EN}</h1><p>By Dana Whitlock, Industrial Correspondent</p><p>Updated: 10:45, 9 May 2024 | Published: 18:30, 8 May 2024</p>TEXT`,
    expected: { title: EN, publishedAt: '2024-05-08', byline: 'Dana Whitlock' },
  },
  {
    name: 'Joomla with its icons and hits',
    lang: 'en-GB',
    head: `<title>${EN}</title>`,
    body: `<div class="page-header"><h2 itemprop="headline">${EN}</h2></div><dl class="article-info"><dt class="article-info-term">Details</dt><dd class="createdby">Written by: <span itemprop="name">Dana Whitlock</span></dd><dd class="category-name">Category: <a href="/n">News</a></dd><dd class="published">Published: <time datetime="2024-05-08T10:20:00+02:00" itemprop="datePublished">08 May 2024</time></dd><dd class="modified">Last Updated: <time datetime="2024-06-01T10:20:00+02:00" itemprop="dateModified">01 June 2024</time></dd><dd class="hits">Hits: 123</dd></dl>TEXT`,
    expected: { title: EN, publishedAt: '2024-05-08T10:20:00+02:00', byline: 'Dana Whitlock' },
  },
  {
    name: 'Ghost with a day of reading time',
    lang: 'en',
    head: `<title>${EN}</title><meta property="og:site_name" content="Picket Notes"><meta property="article:published_time" content="2024-05-08T10:20:00.000Z"><meta property="article:modified_time" content="2024-06-01T00:00:00.000Z"><meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Dana Whitlock">`,
    body: `<h1 class="article-title">${EN}</h1><h4 class="author-name"><a href="/a">Dana Whitlock</a></h4><time datetime="2024-05-08">May 8, 2024</time> <span>4 min read</span>TEXT`,
    expected: { title: EN, publishedAt: '2024-05-08T10:20:00+00:00', byline: 'Dana Whitlock', site: 'Picket Notes' },
  },
  {
    name: 'Blogger: the day in a heading above',
    lang: 'en-GB',
    head: `<title>Picket Notes: ${EN}</title>`,
    body: `<h1 class="title"><a href="/">Picket Notes</a></h1><h2 class="date-header"><span>Wednesday, 8 May 2024</span></h2><h3 class="post-title entry-title">${EN}</h3><div class="post-body">TEXT</div><div class="post-footer"><span class="post-author vcard">Posted by <span class="fn">Dana Whitlock</span></span> <span>at <abbr class="published" itemprop="datePublished" title="2024-05-08T03:20:00-07:00">03:20</abbr></span></div>`,
    expected: { title: EN, publishedAt: '2024-05-08T03:20:00-07:00', site: 'Picket Notes' },
  },
  {
    name: 'a German union: the agency and the day',
    lang: 'de',
    head: `<title>${DE} | IG Verkehr</title>`,
    body: `<nav aria-label="Breadcrumb"><ol><li><a href="/">Startseite</a></li><li><a href="/p">Presse</a></li><li>${DE}</li></ol></nav><p class="kicker">Nahverkehr</p><h1>${DE}</h1><p>Pressemitteilung vom 08.05.2024</p>TEXT`,
    expected: { title: DE, publishedAt: '2024-05-08', section: ['Startseite', 'Presse'] },
  },
  {
    name: 'a German paper: stand and hour',
    lang: 'de',
    head: `<title>${DE} | Kelmer Anzeiger</title>`,
    body: `<h1><span>Nahverkehr</span> <span>${DE}</span></h1><p>Von Lena Maier</p><p>Stand: 09.05.2024 07:12 Uhr</p><p>Veröffentlicht am 8. Mai 2024, 18:30 Uhr</p>TEXT`,
    expected: { publishedAt: '2024-05-08', byline: 'Lena Maier' },
  },
  {
    name: 'a French union under SPIP',
    lang: 'fr',
    head: `<title>${FR} - Syndicat des transports</title>`,
    body: `<p class="arbo"><a href="/">Accueil</a> &gt; <a href="/r">Actualités</a> &gt; <strong>${FR}</strong></p><h1 class="titre">${FR}</h1><p class="info-publi"><abbr class="published" title="2024-05-08T07:45:00Z">mercredi 8 mai 2024</abbr>, <span class="auteurs">par <span class="vcard author"><a class="url fn spip_in" href="/a">Lucie Marchandeau</a></span></span></p>TEXT<p>Mis à jour le 1er juin 2024</p>`,
    expected: { title: FR, publishedAt: '2024-05-08T07:45:00+00:00', byline: 'Lucie Marchandeau', section: ['Accueil', 'Actualités'] },
  },
  {
    name: 'the first of a month in French',
    lang: 'fr',
    head: `<title>${FR}</title>`,
    body: `<h1>${FR}</h1><p>Publié le 1er février 2024 à 9h05 - Mis à jour le 3 février 2024</p>TEXT`,
    expected: { publishedAt: '2024-02-01' },
  },
  {
    name: 'a Spanish union',
    lang: 'es',
    head: `<title>${ES} - Confederación Sindical</title>`,
    body: `<h1>${ES}</h1><p class="fecha">08/05/2024</p><p>Redacción | Madrid</p>TEXT`,
    expected: { title: ES, publishedAt: '2024-05-08' },
  },
  {
    name: 'a Portuguese paper with its time',
    lang: 'pt-BR',
    head: '<title>Motoristas conquistam pausas pagas - CUT</title>',
    body: `<h1>Motoristas conquistam pausas pagas</h1><p>Por <strong>Ana Souza</strong></p><p>Publicado: 08 Maio, 2024 - 10h20 | Última modificação: 09 Maio, 2024 - 11h00</p>TEXT`,
    expected: { publishedAt: '2024-05-08', byline: 'Ana Souza' },
  },
  {
    name: 'an Italian paper',
    lang: 'it',
    head: '<title>Gli autisti ottengono pause pagate - Collettivo</title>',
    body: `<h1>Gli autisti ottengono pause pagate</h1><p>di Maria Rossi</p><p>8 maggio 2024 • 10:20</p>TEXT`,
    expected: { publishedAt: '2024-05-08', byline: 'Maria Rossi' },
  },
  {
    name: 'a Dutch union',
    lang: 'nl',
    head: '<title>Chauffeurs krijgen betaalde pauzes - Vakbond</title>',
    body: `<h1>Chauffeurs krijgen betaalde pauzes</h1><p>Gepubliceerd op 8 mei 2024 om 10:20</p>TEXT`,
    expected: { publishedAt: '2024-05-08' },
  },
  {
    name: 'a Polish union',
    lang: 'pl',
    head: '<title>Kierowcy wywalczyli płatne przerwy</title>',
    body: `<h1>Kierowcy wywalczyli płatne przerwy</h1><p>Autor: Jan Kowalski, 08.05.2024, 10:20</p>TEXT`,
    expected: { publishedAt: '2024-05-08', byline: 'Jan Kowalski' },
  },
  {
    name: 'a Turkish paper: order of entry and update',
    lang: 'tr',
    head: '<title>Otobüs şoförleri ücretli mola kazandı - Gazete</title>',
    body: `<h1>Otobüs şoförleri ücretli mola kazandı</h1><p>Giriş: 08.05.2024 - 10:20 Güncelleme: 09.05.2024 - 11:00</p>TEXT`,
    expected: { publishedAt: '2024-05-08' },
  },
  ...(
    [
      ['sv', 'Publicerad 8 maj 2024 10.20 Uppdaterad 9 maj 2024'],
      ['da', 'Offentliggjort d. 8. maj 2024 kl. 10:20'],
      ['nb', 'Publisert 8. mai 2024 Oppdatert 9. mai 2024'],
      ['fi', 'Julkaistu 8.5.2024 klo 10.20 Päivitetty 9.5.2024'],
      ['cs', 'Vydáno 8. května 2024 Aktualizováno 9. května 2024'],
      ['vi', 'Thứ Tư, 08/05/2024, 10:20 (GMT+7)'],
      ['vi', 'Ngày đăng: 08/05/2024 Cập nhật: 09/05/2024'],
      ['id', 'Rabu, 8 Mei 2024 10:20 WIB'],
      ['ro', 'Publicat: 8 mai 2024 Actualizat: 9 mai 2024'],
      ['hu', '2024. május 8. 10:20'],
      ['el', 'Δημοσίευση: 8 Μαΐου 2024 Τελευταία ενημέρωση: 9 Μαΐου 2024'],
      ['uk', 'Опубліковано 8 травня 2024, 10:20 Оновлено 9 травня 2024'],
      ['ca', '8 de maig de 2024'],
    ] as const
  ).map(([lang, line]) => ({
    name: `${lang}: ${line}`,
    lang,
    head: `<title>${EN}</title>`,
    body: `<h1>${EN}</h1><p>${line}</p>TEXT`,
    expected: { publishedAt: /^2024-05-08/ },
  })),
  {
    name: 'a Russian union',
    lang: 'ru',
    text: RU_TEXT,
    head: `<title>${RU} — Профсоюз транспорта</title>`,
    body: `<h1>${RU}</h1><div>08 мая 2024, 10:20</div><div>Автор: Иван Петров</div>TEXT<p>Источник: Вестник профсоюза</p>`,
    expected: { title: RU, publishedAt: '2024-05-08', byline: 'Иван Петров', source: 'Вестник профсоюза' },
  },
  {
    name: 'a Thai site with years of the Buddha',
    lang: 'th',
    text: TH_TEXT,
    head: `<title>${TH}</title>`,
    body: `<h1>${TH}</h1><p>วันที่ 8 พฤษภาคม พ.ศ. 2567</p>TEXT`,
    expected: { title: TH, publishedAt: '2024-05-08' },
  },
  {
    name: 'a Thai site with short months and years of the Buddha in figures',
    lang: 'th',
    text: TH_TEXT,
    head: `<title>${TH}</title>`,
    body: `<h1>${TH}</h1><p>เผยแพร่: 8 พ.ค. 2567 10:20</p>TEXT`,
    expected: { publishedAt: '2024-05-08' },
  },
  {
    name: 'a Thai site with figures only',
    lang: 'th',
    text: TH_TEXT,
    head: `<title>${TH}</title>`,
    body: `<h1>${TH}</h1><p>08/05/2567</p>TEXT`,
    expected: { publishedAt: '2024-05-08' },
  },
  {
    name: 'an Arabic site: weekday and Arabic digits',
    lang: 'ar',
    text: AR_TEXT,
    head: `<title>${AR} | النقابة</title>`,
    body: `<h1>${AR}</h1><p>الأربعاء ٨ مايو ٢٠٢٤ - ١٠:٢٠</p>TEXT`,
    expected: { title: AR, publishedAt: '2024-05-08' },
  },
  {
    name: 'an Arabic site of the Levant: two names of the month',
    lang: 'ar',
    text: AR_TEXT,
    head: `<title>${AR}</title>`,
    body: `<h1>${AR}</h1><p>تاريخ النشر: 8 أيار/مايو 2024</p>TEXT`,
    expected: { publishedAt: '2024-05-08' },
  },
  {
    name: 'a Persian site with years of the sun',
    lang: 'fa',
    text: AR_TEXT,
    head: `<title>${FA}</title>`,
    body: `<h1>${FA}</h1><p>تاریخ انتشار: ۱۹ اردیبهشت ۱۴۰۳ - ۱۰:۲۰</p>TEXT`,
    expected: { title: FA, publishedAt: '2024-05-08' },
  },
];

describe('a page of the rest of the world', () => {
  it.each(TEMPLATES)('$name', (template) => expect(faultsOf(template)).toEqual([]));
});
