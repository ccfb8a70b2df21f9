// Makes utils/model/variants-data.ts from Unicode's Unihan_Variants.txt (part of Unihan.zip, and of Debian's package unicode-data):
//   node tests/tools/run.mjs tests/tools/variants.ts Unihan_Variants.txt
import fs from 'node:fs';

const OUT = 'utils/model/variants-data.ts';
const [file] = process.argv.slice(2);
if (!file) throw new Error('Say where Unihan_Variants.txt is.');

const text = fs.readFileSync(file, 'utf8');
// What news is written in: everything rarer would only be weight.
const gb2312 = charactersOf('gbk', { from: 0xb0a1 });
const big5 = charactersOf('big5', { from: 0x8140 });

const groups = new Map<string, Set<string>>();
for (const line of text.split('\n')) {
  const [code, field, values] = line.split('\t');
  if (!code?.startsWith('U+') || (field !== 'kTraditionalVariant' && field !== 'kSimplifiedVariant') || !values) continue;
  for (const value of values.split(' ')) {
    const pair = [character(code), character(value)];
    const [simplified = '', traditional = ''] = field === 'kTraditionalVariant' ? pair : pair.reverse();
    if (simplified !== traditional && gb2312.has(simplified) && big5.has(traditional)) join(simplified, traditional);
  }
}

const all = [...new Set(groups.values())].map((group) => [...group].sort());
const pairs = all.filter(({ length }) => length === 2).map((group) => group.join(''));
const more = all.filter(({ length }) => length > 2).map((group) => group.join(''));
const version = text.match(/Unicode version: ([\d.]+)/)?.[1];
const rows =
  pairs
    .sort()
    .join('')
    .match(/.{1,120}/gu) ?? [];
fs.writeFileSync(
  OUT,
  `/**
 * Simplified and traditional forms of one character, from the fields kTraditionalVariant and kSimplifiedVariant of Unihan_Variants.txt
 * (Unicode ${version}), where the simplified form is in GB 2312 and the other in Big5; made by tests/tools/variants.ts.
 *
 * Copyright © 1991-2022 Unicode, Inc. All rights reserved. Distributed under the Terms of Use in https://www.unicode.org/copyright.html:
 * data files may be used, copied, changed and sold without fee when this notice appears with them.
 */

/** Two forms at a time, end to end. */
export const PAIRS = [
${rows.map((row) => `  '${row}',`).join('\n')}
].join('');

/** Characters with more than two forms. */
export const GROUPS =
  '${more.sort().join(' ')}';
`,
);
console.log(`${pairs.length} pairs and ${more.length} groups in ${OUT}`);

function join(one: string, other: string): void {
  const group = new Set([...(groups.get(one) ?? [one]), ...(groups.get(other) ?? [other])]);
  for (const member of group) groups.set(member, group);
}

function character(code: string): string {
  return String.fromCodePoint(Number.parseInt(code.slice(2), 16));
}

/** The ideographs that an encoding of two bytes has. */
function charactersOf(encoding: string, { from }: { from: number }): Set<string> {
  const decoder = new TextDecoder(encoding);
  const found = new Set<string>();
  for (let high = from >> 8; high < 0xff; high++) {
    for (let low = from & 0xff; low < 0xff; low++) {
      const decoded = decoder.decode(Uint8Array.of(high, low));
      if (/^[\u4e00-\u9fff]$/.test(decoded)) found.add(decoded);
    }
  }
  return found;
}
