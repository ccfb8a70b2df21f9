// More than this tells no two titles apart that a person sees as different in a list.
const LONGEST = 40;
const HAN_FIRST = 0x4e00;
const HAN_LAST = 0x9fff;

/**
 * A title as text that sorts by code units as a person would sort it: marks in front, case and width do not count, `第2期` comes before
 * `第10期`, and Chinese is in the order of its readings, as file managers have it.
 */
export function titleKey(title: string): string {
  const folded = title
    .slice(0, LONGEST * 4)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+/u, '')
    // The number of digits in front of them makes text sort like numbers.
    .replace(/\d+/g, (digits) => {
      const plain = digits.replace(/^0+(?=\d)/, '');
      return `${String.fromCharCode(0x30 + Math.min(plain.length, 9))}${plain}`;
    });
  const ranks = readRanks();
  let key = '';
  for (let i = 0; i < folded.length && key.length < LONGEST; i++) {
    const code = folded.charCodeAt(i);
    key +=
      code < HAN_FIRST || code > HAN_LAST ? folded[i] : String.fromCharCode(HAN_FIRST + (ranks.get(code) ?? ranks.size + code - HAN_FIRST));
  }
  return key;
}

let known: Map<number, number> | undefined;

// GB 2312 has its 3,755 most common characters in the order of their readings, and every browser has its table. The others follow by
// radical, as Unicode has them.
function readRanks(): Map<number, number> {
  if (known) return known;
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row++) for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) bytes.push(row, cell);
  const text = new TextDecoder('gbk').decode(new Uint8Array(bytes));
  known = new Map([...text].map((char, rank) => [char.charCodeAt(0), rank]));
  return known;
}
