/** Days that only the data of a page's own scripts tell. */
import { type DateHints, readDateValue } from './dates';
import { attributeOf, findAll, findFirst, textOf } from './dom';
import type { DateCandidate } from './published';

const VALUE = '\\s*[=:]\\s*\\\\?["\']?(\\d{10}(?:\\d{3})?(?!\\d)|20\\d\\d[-/.年]\\d\\d?[-/.月]\\d\\d?(?!\\d)[^"\'<,;}\\]\\\\]{0,24})';
const PUBLISHED = new RegExp(
  `(?<!\\w)(?:(?:first|article|news|show)_?)?(?:pub|publish|published|release|post|news|p)_?(?:time|date|at)(?:_?(?:str|long|stamp))?\\\\?["']?${VALUE}`,
  'gi',
);
/** Past these bounds a script is a program or a library of data. */
const MAX_SOURCE = 2_000_000;
const MAX_OBJECT = 300_000;

const sourcesOf = (page: Document): string[] =>
  findAll(page, 'script', 400)
    .filter((script) => attributeOf(script, 'src') === null)
    .slice(0, 80)
    .map(textOf)
    .filter((source) => source.length <= MAX_SOURCE);

/** WeChat tells the time only in a script: `var ct = "1683507900"`, `createTime = '2023-05-08 09:05'`, `ori_create_time`. */
export function accountDates(page: Document, hints: DateHints): DateCandidate[] {
  if (!['#js_content', '#activity-name', '#publish_time', '#post-date'].some((id) => findFirst(page, id))) return [];
  for (const name of ['(?:ct|ori_create_time)', '(?:svr_create_time|create_time|createTime)', 'publish_time']) {
    const form = new RegExp(`\\b${name}["']?\\s*[=:]\\s*["'](\\d{10}|20\\d\\d-\\d\\d?-\\d\\d?(?: \\d\\d:\\d\\d(?::\\d\\d)?)?)["']`);
    for (const source of sourcesOf(page)) {
      const value = form.exec(source)?.[1];
      const date = value && readDateValue(value, hints);
      if (date) return [{ found: date, rank: 'declared', origin: 'page text' }];
    }
  }
  return [];
}

/** The time of publication in the data of a script, where it stands in one object with the article's title. */
export function scriptDates(page: Document, title: string, hints: DateHints): DateCandidate[] {
  const probe = title.slice(0, 24).split(/["\\]/)[0] ?? '';
  if (probe.length < 6) return [];
  const escaped = probe.replace(/[^\x20-\x7e]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
  // A short title of the same article; six letters of Latin say less.
  const opening = probe.charCodeAt(0) > 0x3000 ? `"${probe.slice(0, 6)}` : probe;
  for (const source of sourcesOf(page)) {
    for (const needle of new Set([probe, escaped, opening])) {
      let at = source.indexOf(needle);
      for (let i = 0; at >= 0 && i < 6; i++, at = source.indexOf(needle, at + 1)) {
        if (needle === opening && !title.startsWith(source.slice(at + 1, source.indexOf('"', at + 1)))) continue;
        const found = readPublished(objectAround(source, at), hints);
        if (found) return [{ found, rank: 'created', origin: 'page text' }];
      }
    }
  }
  return [];
}

/** The inside of the braces around a position. */
function objectAround(source: string, at: number): string {
  const edge = (step: 1 | -1): number => {
    const [opens, closes] = step > 0 ? '{}' : '}{';
    let depth = 0;
    for (let i = at, n = 0; i >= 0 && i < source.length && n < MAX_OBJECT; i += step, n++) {
      if (source[i] === opens) depth++;
      else if (source[i] === closes && depth-- === 0) return i;
    }
    return -1;
  };
  const first = edge(-1);
  const last = first < 0 ? -1 : edge(1);
  return last < 0 ? '' : source.slice(first + 1, last);
}

/** The object's own value; one of an object within it only where all that are there name one day. */
function readPublished(object: string, hints: DateHints) {
  let own = object;
  for (let i = 0; i < 6; i++) own = own.replace(/\{[^{}]*\}|\[[^[\]{}]*\]/g, ' ');
  for (const text of [own, object]) {
    const dates = [...text.matchAll(PUBLISHED)].slice(0, 40).flatMap(([, value]) => readDateValue(value as string, hints) ?? []);
    const [first] = dates;
    if (first && (text === own || dates.every(({ day }) => day === first.day))) return first;
  }
  return undefined;
}
