// Of characters with more than two forms these stand for all: the most common, so that few texts have to be rewritten.
const COMMON = '并干余系尽冲汇历发只台当坛采复蒙旋沈获荡胡脏锈钟闲须';

// Each character's one form for simplified and traditional; absent until it is loaded.
let forms: Uint16Array | undefined;

/** Loads the table of variants (15 KB), so that 工會 is 工会 from then on, in whatever is folded. A cold popup needs it when something is searched. */
export async function loadVariants(): Promise<void> {
  if (forms) return;
  const { GROUPS, PAIRS } = await import('../model/variants-data');
  const table = new Uint16Array(0x10000);
  for (let unit = 0; unit < table.length; unit++) table[unit] = unit;
  for (let at = 0; at < PAIRS.length; at += 2) table[PAIRS.charCodeAt(at + 1)] = PAIRS.charCodeAt(at);
  for (const group of GROUPS.split(' ')) {
    const form = [...group].find((one) => COMMON.includes(one)) ?? group;
    for (let i = 0; i < group.length; i++) table[group.charCodeAt(i)] = form.charCodeAt(0);
  }
  forms = table;
}

/** The form under which a UTF-16 unit is looked for. */
export function simplifyUnit(unit: number): number {
  return forms ? (forms[unit] as number) : unit;
}

/** A folded text with each character in its one form; lengths and places stay. */
export function simplify(folded: string): string {
  if (!forms) return folded;
  for (let i = 0; i < folded.length; i++) {
    const unit = folded.charCodeAt(i);
    if (forms[unit] !== unit) return rewrite(folded, forms);
  }
  return folded;
}

// Arguments of one call are limited.
const CHUNK = 4096;
const units = new Uint16Array(CHUNK);

function rewrite(folded: string, table: Uint16Array): string {
  let text = '';
  for (let start = 0; start < folded.length; start += CHUNK) {
    const count = Math.min(CHUNK, folded.length - start);
    for (let i = 0; i < count; i++) units[i] = table[folded.charCodeAt(start + i)] as number;
    // Spread out, a typed array takes many times as long.
    text += String.fromCharCode.apply(null, units.subarray(0, count) as unknown as number[]);
  }
  return text;
}
