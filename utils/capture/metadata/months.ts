/**
 * Month names by the letters that tell them apart: a name matches when it begins with one of the stems. Longer stems are tried first,
 * so that `juli` is not read as `jul`.
 */
const STEMS = [
  'jan|januar|janvier|janv|enero|ene|gennaio|gen|janeiro|января|янв|ocak|stycznia|leden|ledna|ianuarie|ianouar|ιανουαρ|ιαν|січня|tammikuu|sausio|janvār|มกราคม|ม.ค|يناير|كانون الثاني|ינואר|tháng một',
  'feb|februar|février|fevrier|févr|fev|febrero|febbraio|fevereiro|февраля|фев|şubat|lutego|února|februarie|φεβρουαρ|φεβ|лютого|helmikuu|vasario|กุมภาพันธ์|ก.พ|فبراير|شباط|פברואר',
  'mar|march|märz|maerz|mrz|mars|marzo|março|marco|maart|марта|мар|mart|marca|března|martie|μαρτ|μαρ|березня|maaliskuu|kovo|มีนาคม|มี.ค|مارس|آذار|מרץ',
  'apr|april|avril|avr|abril|abr|aprile|апреля|апр|nisan|kwietnia|dubna|aprilie|απριλ|απρ|квітня|huhtikuu|balandžio|เมษายน|เม.ย|أبريل|ابريل|نيسان|אפריל',
  'may|mai|mayo|maggio|mag|maio|mei|maj|мая|май|mayıs|maja|května|μαΐου|μαϊου|μάιος|μαι|травня|toukokuu|gegužės|พฤษภาคม|พ.ค|مايو|أيار|מאי|május',
  'jun|june|juni|juin|junio|giugno|giu|junho|июня|июн|haziran|czerwca|června|iunie|ιουν|червня|kesäkuu|birželio|มิถุนายน|มิ.ย|يونيو|حزيران|יוני',
  'jul|july|juli|juillet|juil|julio|luglio|lug|julho|июля|июл|temmuz|lipca|července|iulie|ιουλ|липня|heinäkuu|liepos|กรกฎาคม|ก.ค|يوليو|تموز|יולי',
  'aug|august|août|aout|agosto|ago|augustus|августа|авг|ağustos|sierpnia|srpna|αυγ|серпня|elokuu|rugpjūčio|สิงหาคม|ส.ค|أغسطس|اغسطس|آب|אוגוסט',
  'sep|sept|september|septembre|septiembre|setiembre|settembre|set|setembro|сентября|сен|eylül|września|září|septembrie|σεπτ|σεπ|вересня|syyskuu|rugsėjo|กันยายน|ก.ย|سبتمبر|أيلول|ספטמבר',
  'oct|october|oktober|okt|octobre|octubre|ottobre|ott|outubro|out|октября|окт|ekim|października|října|octombrie|οκτ|жовтня|lokakuu|spalio|ตุลาคม|ต.ค|أكتوبر|اكتوبر|تشرين الأول|אוקטובר',
  'nov|november|novembre|noviembre|novembro|ноября|ноя|kasım|listopada|listopadu|noiembrie|νοε|листопада|marraskuu|lapkričio|พฤศจิกายน|พ.ย|نوفمبر|تشرين الثاني|נובמבר',
  'dec|december|dezember|dez|décembre|decembre|déc|diciembre|dic|dicembre|dezembro|декабря|дек|aralık|grudnia|prosince|decembrie|δεκ|грудня|joulukuu|gruodžio|ธันวาคม|ธ.ค|ديسمبر|كانون الأول|דצמבר',
];

const MONTH_OF_STEM = new Map<string, number>();
for (const [index, stems] of STEMS.entries()) for (const stem of stems.split('|')) MONTH_OF_STEM.set(stem, index + 1);

const escaped = (stem: string) => stem.replace(/\./g, '\\.');
const longestFirst = [...MONTH_OF_STEM.keys()].sort((a, b) => b.length - a.length);

/** Pattern of a month's name with whatever ending its language gives it (`Januar`, `января`, `kwietnia`). */
export const MONTH_NAME = `(?:${longestFirst.map(escaped).join('|')})[\\p{L}\\p{M}]{0,9}`;

/** 1–12 for a name that `MONTH_NAME` matched. */
export function monthOf(name: string): number | undefined {
  const folded = name.toLowerCase().normalize('NFC');
  const stem = longestFirst.find((candidate) => folded.startsWith(candidate));
  return stem === undefined ? undefined : MONTH_OF_STEM.get(stem);
}
