// Each character's one form for simplified and traditional; absent until it is loaded.
let forms: Uint16Array | undefined;

/** Loads the table of variants (15 KB), so that 工會 is 工会 from then on, in whatever is folded. A cold popup needs it when something is searched. */
export async function loadVariants(): Promise<void> {
  if (forms) return;
  const { GROUPS, PAIRS } = await import('../model/variants-data');
  const table = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  for (let at = 0; at < PAIRS.length; at += 2) table[PAIRS.charCodeAt(at + 1)] = PAIRS.charCodeAt(at);
  for (const group of GROUPS.split(' ')) {
    for (let i = 1; i < group.length; i++) table[group.charCodeAt(i)] = group.charCodeAt(0);
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

function rewrite(folded: string, table: Uint16Array): string {
  const units = Uint16Array.from({ length: folded.length }, (_, i) => table[folded.charCodeAt(i)] as number);
  let text = '';
  // Arguments of one call are limited.
  for (let at = 0; at < units.length; at += 8192) text += String.fromCharCode(...units.subarray(at, at + 8192));
  return text;
}
