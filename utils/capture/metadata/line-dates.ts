/**
 * Which of the dates in a line near the heading is the day of publication. A date is judged by the words around it: what it is called, and
 * whether it stands alone or in a sentence.
 */
import { type DateHints, type FoundDate, findDate } from './dates';

const UPDATED =
  /upda|uppd|oppd|opda|a[kc]?tuali|aggiorn|mis à jour|modif|edited|geänd|päiv|muok|frissít|ažur|обновл|оновл|изменен|ενημ|güncel|cập nhật|perbar|bijgew|gewijz|stand\b|last |อัปเดต|แก้ไข|تحديث|روزرسانی|עודכן|수정|更新|修改|编辑于/i;
const PUBLISHED =
  /^[^\p{L}]*(?:(?:first|article|press|originally|on|tanggal|data|date|fecha|datum) (?:of |de |di |da )?)?(?:publ|posted|发布|發[布佈]|[发發]表|刊[发登]|掲載|公開|投稿|veröff|erschien|erstellt|created|date\b|datum\b|dato|fecha|data\b|press(?:e|emitteilung|emeldung) vom|release|mis en ligne|julkais|vydá|zveřej|dodano|opubl|közz|objav|опубл|публи|дата|δημοσ|yayın|giriş|ngày|đăng|diterb|dipubl|tayang|gep|offentl|udgiv|เผยแพร่|วันที่|نشر|تاریخ انتشار|تاريخ|פורסם|입력|등록|송고|승인|게시|작성)/iu;
const NO_PUBLICATION =
  /event|\bwhen\b|deadline|until|\bstarts?\b|\bends?\b|expir|clos(?:es|ing)|\bdue\b|valid|termin|\bwann\b|beginn|\bbis\b|\bquand\b|jusqu|cuándo|hasta|plazo|in[ií]cio|prazo|entro il|since|\bseit\b|depuis|desde|access|abgerufen|retriev|archiv|©|copyright|截止|截至|活动|會議|会议|报名|報名|施行|实施|生效|有效|召开|召開|举行|舉行|开幕|通过|印发|开始|结束|定于|今天|今日|现在|欢迎|值班|开庭|出生|逝世|成文|[℃晴]|天气|気温/i;

export type DateSense = 'labelled' | 'updated' | 'shown';

/** What follows directly when the date is part of a sentence, and not of the line of date and source. */
const GOES_ON =
  /^(?:\s?[—–~～至-]{1,2}\s?\d{1,2}(?!\d*[:：])|\s?[上下]午|(?![来來稿]源|作者|[编編][辑輯]|[责責][任编編]|[记記]者|点击|浏览|阅读|字号|发布|更新)\p{Script=Han})/u;

/** How a date is meant, or nothing where it is no day of publication. `before` and `after` are the words around it in its piece. */
export function senseOf(before: string, after: string): DateSense | undefined {
  const seamed =
    before
      .slice(-48)
      .split(/[|｜·•]|\s[–—-]\s/)
      .at(-1) ?? '';
  const lead = seamed.replaceAll('\ue000', ' ');
  if (UPDATED.test(lead)) return 'updated';
  if (PUBLISHED.test(lead) || PUBLISHED.test(seamed.split('\ue000').findLast((piece) => piece.trim()) ?? '')) return 'labelled';
  // A name that nobody knows, or the words of a sentence.
  if (NO_PUBLICATION.test(lead) || /[:：]\s*$|[于於至在自从從到截]\s?$/.test(lead) || GOES_ON.test(after)) return undefined;
  return 'shown';
}

export interface LineDate {
  found: FoundDate;
  sense: DateSense;
}

/** The dates in `text` that can be days of publication or of change. */
export function datesIn(text: string, hints: DateHints): LineDate[] {
  const dates: LineDate[] = [];
  let from = 0;
  for (let i = 0; i < 4; i++) {
    const found = findDate(text.slice(from), hints);
    if (!found) break;
    const end = from + found.index + found.raw.length;
    const sense = senseOf(text.slice(from, from + found.index), text.slice(end));
    if (sense) dates.push({ found, sense });
    from = end;
  }
  return dates;
}

/** Whether words only say that something was published or changed. */
export const isOfDate = (text: string): boolean => UPDATED.test(text) || PUBLISHED.test(text);

/** Whether words tell of an event, a term or the weather: what stands beside them is no day of publication. */
export const isOfEvent = (text: string): boolean => NO_PUBLICATION.test(text);
