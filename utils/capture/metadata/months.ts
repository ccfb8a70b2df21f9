/**
 * Month names by the letters that tell them apart: a name matches when it begins with one of the stems. Longer stems are tried first,
 * so that `juli` is not read as `jul`.
 */
const STEMS = [
  'jan|ene|gen|янв|ocak|stycznia|leden|ledna|ianuarie|ianouar|ιαν|січня|tammikuu|sausio|มกราคม|ม.ค|يناير|كانون الثاني|ינואר|tháng một',
  'feb|févr|fev|фев|şubat|lutego|února|φεβ|лютого|helmikuu|vasario|กุมภาพันธ์|ก.พ|فبراير|شباط|פברואר',
  'mar|märz|maerz|mrz|maart|мар|března|μαρ|березня|maaliskuu|kovo|มีนาคม|มี.ค|مارس|آذار|מרץ',
  'apr|avr|abr|апр|nisan|kwietnia|dubna|απρ|квітня|huhtikuu|balandžio|เมษายน|เม.ย|أبريل|ابريل|نيسان|אפריל',
  'may|mai|mag|mei|maj|мая|май|května|μαΐου|μαϊου|μάιος|μαι|травня|toukokuu|gegužės|พฤษภาคม|พ.ค|مايو|أيار|מאי|május',
  'jun|juin|giu|июн|haziran|czerwca|června|iunie|ιουν|червня|kesäkuu|birželio|มิถุนายน|มิ.ย|يونيو|حزيران|יוני',
  'jul|juil|lug|июл|temmuz|lipca|července|iulie|ιουλ|липня|heinäkuu|liepos|กรกฎาคม|ก.ค|يوليو|تموز|יולי',
  'aug|août|aout|ago|авг|ağustos|sierpnia|srpna|αυγ|серпня|elokuu|rugpjūčio|สิงหาคม|ส.ค|أغسطس|اغسطس|آب|אוגוסט',
  'sep|set|сен|eylül|września|září|σεπ|вересня|syyskuu|rugsėjo|กันยายน|ก.ย|سبتمبر|أيلول|ספטמבר',
  'oct|okt|ott|out|окт|ekim|października|října|οκτ|жовтня|lokakuu|spalio|ตุลาคม|ต.ค|أكتوبر|اكتوبر|تشرين الأول|אוקטובר',
  'nov|ноя|kasım|listopada|listopadu|noiembrie|νοε|листопада|marraskuu|lapkričio|พฤศจิกายน|พ.ย|نوفمبر|تشرين الثاني|נובמבר',
  'dec|dez|déc|dic|дек|aralık|grudnia|prosince|δεκ|грудня|joulukuu|gruodžio|ธันวาคม|ธ.ค|ديسمبر|كانون الأول|דצמבר',
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
