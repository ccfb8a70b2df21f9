const DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

// Only where it counts something: 一 is in many names a syllable like another.
const COUNTED = /(第|[(（])([零〇一二两兩三四五六七八九十百千]+)(?=([)）])|)/g;

/** Compares names of tags in the order of the language, with numbers by their value: 第二期 before 第十期, （一） before （二）. */
export function nameOrder(locale?: string): (a: string, b: string) => number {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const keys = new Map<string, string>();
  const keyOf = (name: string) => {
    const known = keys.get(name) ?? sortKey(name);
    keys.set(name, known);
    return known;
  };
  // 第3期 and 第三期 are two names, and always in the same order.
  return (a, b) => compare(keyOf(a), keyOf(b)) || compare(a, b);
}

function sortKey(name: string): string {
  return name.replace(COUNTED, (whole, before: string, numeral: string, after?: string) => {
    if (before === '第') return `第${readNumeral(numeral)}`;
    // One bracket is as good as the other; a number that goes on as text is a word.
    return after ? `（${readNumeral(numeral)}` : whole;
  });
}

function readNumeral(numeral: string): number {
  // 二〇二四: digit by digit.
  if (![...numeral].some((sign) => sign in UNITS)) return Number([...numeral].map((sign) => DIGITS[sign]).join(''));
  let sum = 0;
  let digit = 0;
  for (const sign of numeral) {
    const unit = UNITS[sign];
    if (unit === undefined) digit = DIGITS[sign] ?? 0;
    else {
      sum += (digit || 1) * unit;
      digit = 0;
    }
  }
  return sum + digit;
}
