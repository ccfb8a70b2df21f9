/**
 * Words of one kind in the languages that are most written, for whole and short lines. What form and place tell by themselves (a word in
 * another weight before a title, links in a row after the text) needs none.
 */

/** Before the titles of other articles: *read also*. */
export const READ_ALSO = 'чита[йю]те|смотрите|[iİ]lgili|اقر[أا]|شاهد|ذات صلة|อ่าน|baca|xem|đọc|lees|läs|les|læs|lue|čtěte|함께|こちらも';

/** Buttons for sharing and answering. */
export const SHARE_WORDS =
  'поделиться|поділитися|комментарии|شارك|مشاركة|paylaş|yorum(?:lar)?|แชร์|bagikan|chia sẻ|शेयर|deel|delen|dela?|jaa|sdílet|udostępnij|distribuie|partilhar|artiklen';

/** Invitations to subscribe and to follow. */
export const FOLLOW_WORDS =
  'подпис|підпис|تابعنا|اشترك|takip|ติดตาม|ikuti|theo dõi|volg ons|följ|følg|seuraa|sledujte|suivez|abonne|folgen sie|síg[ae]|suscr[ií]b|segu[ií]|assine|receba|iscriviti|abbonati|newsletter';

/** Networks, and their names in other letters. */
export const NETWORKS =
  'facebook|fb\\.me|twitter|instagram|youtube|t\\.me/|telegram|tiktok|weibo\\.com|whatsapp|google news|zalo|фейсбук|телеграм|فيسبوك|페이스북|네이버|公式アカウント|フォロー|기자.{0,3}[\\w.]+@';

/** Rights, as the foot of a page has them. */
export const RIGHTS =
  'all rights reserved|(?:tous droits|derechos|direitos|diritti) (?:r[eé]serv|riservati)|alle rechten? vorb|права защищены|الحقوق محفوظة|무단 ?(?:전재|복제)|無断(?:転載|複製)|reproduction (?:interdite|prohibited)|not responsible for .{0,12}content';
