/** 石泊日报记者 张三 通讯员 李四 王五 文/图: a line, or what a bracket holds, that says in its own words who reports. */
import { isBody } from './credits';

const ROLE =
  '(?:记者|記者|通讯员|通訊員|实习生|實習生|特派员|特派員|撰稿人?|撰文|作者|供稿人?|来稿|文字?|图|圖|摄影?|攝影?|(?:图文|文图|摄影)?报道)';
const NAME = '\\p{Script=Han}{2,3}(?:·\\p{Script=Han}{2,5})?|欧阳\\p{Script=Han}{1,2}';
const NAMES = `(?:${NAME})(?:(?:[\\s、，,]+|和|与)(?:${NAME}))*`;
const GAP = '[\\s:：]+';
/** Role before names, any number of times: 本报记者 张三 实习生 李四. */
const BEFORE = new RegExp(
  `^(?<outlet>[\\p{Script=Han}\\w·]{2,12}?)??(?:本报|本網|本网|本刊|本台|特约|实习|见习|首席|驻地|全媒体|融媒体)*(?:记者|記者|通讯员|通訊員|特派员|特派員|实习生|實習生)${GAP}${NAMES}(?:[\\s、，,;；]+[\\p{Script=Han}]{0,8}?(?:记者|記者|通讯员|通訊員|实习生|實習生|摄影|编辑|编译)${GAP}${NAMES})*(?:[\\s/／、,，]*${ROLE})*$`,
  'u',
);
/** Names before what they did: 宣传部 张三 李四 文/图, 张三/文 李四/图. */
const AFTER = new RegExp(
  `^(?:[\\p{Script=Han}·]{2,20}[\\s:：]+)?${NAMES}(?:[\\s/／]+${ROLE}|(?:报道|供稿|撰稿|撰文))(?:[\\s/／、]*(?:${NAMES})?[\\s/／]*${ROLE})*$`,
  'u',
);
const ROLES = new RegExp(`[\\p{Script=Han}·]{0,10}?${ROLE}(?=[\\s:：/／、,，]|$)`, 'gu');
const ROLE_ALONE = /^(?:图文|文图|撰文|供稿|来稿|撰稿)$/;
const NO_NAME = /^(?:资料|网络|综合|本报|本网|图片|编辑|整理|转载|原创|来源|本文)$/;
const ONE = new RegExp(`^(?:${NAME})$`, 'u');

/** 张三/文: with a stroke it says the same above a text, where 张三 文 may be anything. */
const WITH_STROKE = /\p{Script=Han}\s?[/／]\s?[文图圖摄攝]/u;

/** What can be a role and a name as well. The patterns try each way to share such words out, and twice as many for one word more. */
const SIGN = /[和与文图圖摄攝稿]|[记記]者|[员員]|报道|[实實][习習]生|作者/g;
const MOST_SIGNS = 8;

/** The names joined, and the outlet before them where one is named; nothing where the text says anything else. */
export function reportersIn(text: string, isSigned = false): { names: string; outlet?: string } | undefined {
  const line = text.replace(/[\u00a0\u3000]+/g, ' ').trim();
  if (line.length > 60 || !/[者员員生文稿道撰]/.test(line) || (line.match(SIGN)?.length ?? 0) > MOST_SIGNS) return undefined;
  const before = BEFORE.exec(line);
  // Who only took the pictures did not write.
  if (!before && !((isSigned || WITH_STROKE.test(line)) && AFTER.test(line) && /文|稿|报道|撰/.test(line))) return undefined;
  const names = line
    .replace(ROLES, (role) => (/.[文图圖摄攝稿]$/.test(role) && !ROLE_ALONE.test(role) ? role : ' '))
    .split(/[\s:：/／、，,;；和与]+/)
    .filter((name) => ONE.test(name) && !isBody(name) && !NO_NAME.test(name));
  const unique = [...new Set(names)];
  if (unique.length === 0 || unique.length > 8) return undefined;
  const outlet = before?.groups?.outlet;
  return { names: unique.join('、'), ...(outlet && outlet.length > 2 ? { outlet } : {}) };
}
