/**
 * Month names by the letters that tell them apart: a name matches when it begins with one of the stems, which are no longer than that takes. Longer stems are tried first,
 * so that `juli` is not read as `jul`.
 */
const STEMS = [
  'jan|ene|gen|янв|ocak|stycz|leden|ledna|ianua|ianou|ιαν|січ|tammik|sausi|มกรา|ม.ค|يناير|كانون الثاني|ינואר|tháng một',
  'feb|févr|fev|фев|şubat|luteg|února|φεβ|лютог|helmik|vasar|กุมภา|ก.พ|فبراير|شباط|פברואר',
  'mar|märz|maerz|mrz|maart|мар|březn|μαρ|берез|maalis|kovo|มีนา|มี.ค|مارس|آذار|מרץ',
  'apr|avr|abr|апр|nisan|kwiet|dubna|απρ|квіт|huhtik|balan|เมษา|เม.ย|أبريل|ابريل|نيسان|אפריל',
  'may|mai|mag|mei|maj|мая|май|května|μαΐου|μαϊου|μάιος|μαι|травн|toukok|geguž|พฤษภา|พ.ค|مايو|أيار|מאי|május',
  'jun|juin|giu|июн|hazir|czerw|června|iunie|ιουν|червн|kesäk|biržel|มิถุนา|มิ.ย|يونيو|حزيران|יוני',
  'jul|juil|lug|июл|temmu|lipca|červenc|iulie|ιουλ|липн|heinäk|liepos|กรกฎา|ก.ค|يوليو|تموز|יולי',
  'aug|août|aout|ago|авг|ağust|sierp|srpna|αυγ|серпн|elok|rugpj|สิงหา|ส.ค|أغسطس|اغسطس|آب|אוגוסט',
  'sep|set|сен|eylül|wrześ|září|σεπ|верес|syysk|rugs|กันยา|ก.ย|سبتمبر|أيلول|ספטמבר',
  'oct|okt|ott|out|окт|ekim|paźdz|října|οκτ|жовт|lokak|spalio|ตุลา|ต.ค|أكتوبر|اكتوبر|تشرين الأول|אוקטובר',
  'nov|ноя|kasım|listopada|noiem|νοε|листоп|marras|lapkr|พฤศจิ|พ.ย|نوفمبر|تشرين الثاني|נובמבר',
  'dec|dez|déc|dic|дек|aralık|grudn|prosin|δεκ|груд|jouluk|gruod|ธันวา|ธ.ค|ديسمبر|كانون الأول|דצמבר',
];

const MONTH_OF_STEM = new Map<string, number>();
for (const [index, stems] of STEMS.entries()) for (const stem of stems.split('|')) MONTH_OF_STEM.set(stem, index + 1);

const escaped = (stem: string) => stem.replace(/\./g, '\\.');
const longestFirst = [...MONTH_OF_STEM.keys()].sort((a, b) => b.length - a.length);

/**
 * Pattern of a month's name with whatever ending its language gives it (`Januar`, `января`, `kwiet`), as the group `name`. It looks ahead
 * and then takes what it saw: a browser would prepare what follows anew behind every one of the names, for twenty milliseconds.
 */
export const MONTH_NAME = `(?=(?<name>(?:${longestFirst.map(escaped).join('|')})[\\p{L}\\p{M}]{0,9}))\\k<name>`;

/** 1–12 for a name that `MONTH_NAME` matched. */
export function monthOf(name: string): number | undefined {
  const folded = name.toLowerCase().normalize('NFC');
  const stem = longestFirst.find((candidate) => folded.startsWith(candidate));
  return stem === undefined ? undefined : MONTH_OF_STEM.get(stem);
}
