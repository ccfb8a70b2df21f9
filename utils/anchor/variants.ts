/** Gives every character of a folded text one form for simplified and traditional; lengths and places stay. */
export type VariantFold = (folded: string) => string;

/** Loads the table of variants (15 KB): only for Chinese quotes that were not found as they are. */
export async function loadVariants(): Promise<VariantFold> {
  const { GROUPS, PAIRS } = await import('../model/variants-data');
  const table = new Map<string, string>();
  for (let at = 0; at < PAIRS.length; at += 2) table.set(PAIRS[at + 1] as string, PAIRS[at] as string);
  for (const group of GROUPS.split(' ')) for (const one of group.slice(1)) table.set(one, group[0] as string);
  return (folded) => folded.replace(/[\u4e00-\u9fff]/g, (one) => table.get(one) ?? one);
}

export const hasHan = (text: string) => /[\u4e00-\u9fff]/.test(text);
