/** Words of one kind in the languages of the world, for whole and short lines: a reader knows them at a glance in each. */

/** Before the titles of other articles: *read also*, *on this subject*, *related*. */
export const READ_ALSO =
  '(?:чита[йю]те|прочетете|по теме|смотрите также|материалы по теме|похожие|другие новости|дивіться також|pročitajte|čtěte|přečtěte|[čp]r?[eí]čítajte|olvass|kapcsolódó|cite[șşs]te|διαβάστε|δείτε|σχετικ[άέ]|[iİ]lgili|bunlar da|benzer haberler|okumaya devam|' +
  'اقر[أاؤ]|إقرأ|شاهد أيضا|مواضيع|(?:أخبار )?ذات صلة|أخبار متعلقة|بیشتر بخوانید|(?:مطالب|اخبار) مرتبط|קראו|לקריאה|עוד בנושא|כתבות נוספות|(?:यह|ये|इसे) भी|संबंधित|আরও পড়ুন|อ่าน|ข่าวที่|เรื่องที่|baca|(?:artikel|berita) (?:terkait|lain)|xem|đọc|tin (?:liên quan|mới|khác)|' +
  'lees|meer (?:over|nieuws|lezen)|gerelateerd|läs|relater[at]|les (?:også|mer)|læs|lue|loe (?:ka|lisaks)|lasi(?:et)? arī|(?:taip pat )?skaityk|llegeix|zum thema|mehr dazu|passend dazu|ähnliche|approfond|さらに|こちらも|[合併あ][わせ]*て読|함께|추천 ?기사)';

/** Buttons for sharing, printing and answering. */
export const SHARE_WORDS =
  'поделиться|поділитися|сподели|печать|комментари(?:и|й|ев)|коментарі|شارك|مشاركة|طباعة|(?:ال)?تعليقات|اشتراک ?گذاری|نظرات|paylaş|yazdır|yorum(?:lar)?|แชร์|พิมพ์|bagikan|cetak|komentar|chia sẻ|bình luận|शेयर|শেয়ার|' +
  'deel|delen|reacties|dela|del|kommentarer|skriv ut|jaa|tulosta|sdílet|zdieľať|tisk|udostępnij|drukuj|megosztás|nyomtatás|distribuie|κοινοποίηση|εκτύπωση|שתפו|שיתוף|תגובות|partilhar|podijeli|dalintis|aizsūtīt';
export const SHARE_FILLERS =
  'करें|artiklen|artikkelen|artikeln|dit|saken|redes|en|cikk|статьёй|статьей|новость|페이스북|트위터|카카오톡|하기|する';

/** Invitations to subscribe and to follow. */
export const FOLLOW_WORDS =
  'подпис(?:ывайтесь|аться|ка|итесь)|читайте нас|підпис|تابعنا|اشترك|ما را دنبال|takip ed|abone ol|ติดตาม|ikuti (?:berita|kami|terus)|berlangganan|theo dõi|đăng ký|हमें फॉलो|volg ons|meld (?:je|u) aan|följ oss|prenumerera|følg os|tilmeld|seuraa|tilaa|sledujte|odebírejte|obserwuj|' +
  'kövess|iratkoz|urmăre[șş]te|abonează|ακολουθήστε|εγγραφείτε|עקבו|הירשמו|suivez|abonne|recevez|folgen sie|folge uns|síg[ae]|suscr[ií]b|segu[ií](?:ci|-nos)|inscreva|assine|receba|iscriviti|abbonati|newsletter';
/** Networks in other letters than their own. */
export const NETWORKS =
  'facebook|fb\\.me|twitter|instagram|youtube|t\\.me/|telegram|tiktok|weibo\\.com|whatsapp|google news|linkedin|zalo|viber|фейсбук|телеграм|вконтакте|فيسبوك|تويتر|جوجل|واتساب|פייסבוק|เฟซบุ๊ก|ทวิตเตอร์|เพจ|फेसबुक|페이스북|네이버|카카오|公式アカウント|フォロー';
/** Rights, as the foot of a page has them. */
export const RIGHTS =
  'all rights reserved|(?:tous droits|derechos|direitos|diritti) (?:r[eé]serv|riservati)|alle rechten?? vorbehalten|alle rechten voorbehouden|wszelkie prawa|права защищены|alla rättigheter|her hakkı|hak cipta|สงวนลิขสิทธิ์|الحقوق محفوظة|무단 ?(?:전재|복제)|저작권자|無断(?:転載|複製)|reproduction (?:interdite|prohibited)';
