const SEPARATOR = /[、，,;；|]|\s+(?:and|und|et|y|e)\s+|\s*[&＆]\s*/u;
// What somebody is, in front of the name or instead of it.
const ROLE = /^(?:本报|本网|本刊|全媒体|见习|实习|特约)*(?:记者|通讯员|实习生|作者|撰稿人?|编辑)[:：\s]*/u;
// Clips have at most 300; what a foreign file brings may have millions, each name a key of its own.
const LONGEST = 1000;
const HAN = /\p{Script=Han}/u;

/** The people that a line of authors names, each once: `张三 李四、王五` is three, `Jane Doe and John Roe` is two. */
export function authorsOf(byline: string | undefined): string[] {
  if (!byline) return [];
  const line = byline.slice(0, LONGEST).replace(/\s+/g, ' ');
  const parts = line.split(SEPARATOR).flatMap((part) => (HAN.test(part) ? splitHan(part) : [part]));
  return [...new Set(parts.map((part) => part.trim().replace(ROLE, '')).filter(Boolean))];
}

// A Chinese name has no space, but two characters set apart as `张　三` are one name.
function splitHan(part: string): string[] {
  const words = part.trim().split(/\s+/);
  return words.some((word) => [...word].length < 2) ? [words.join(' ')] : words;
}
