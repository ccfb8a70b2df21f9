import { type FoundDate, readDateValue } from './dates';
import { attributeOf, parentOf } from './dom';
import type { Line } from './lines';

const RELATIVE =
  /前$|刚刚|昨天|前天|今天|昨日|今日|小时|ago\b|yesterday|today|hour|minute|gestern|heute|vor \d|hier|il y a|hace |ayer|fa$|назад|вчера|전$/i;
const ATTRIBUTES = [
  'datetime',
  'title',
  'data-time',
  'data-timestamp',
  'data-date',
  'data-val',
  'data-datetime',
  'data-publish',
  'content',
];

/** 3 天前 with the real date in an attribute of its element. A relative date alone tells nothing that could be kept. */
export function relativeDate(line: Line): FoundDate | undefined {
  if (line.text.length > 160 || !RELATIVE.test(line.text)) return undefined;
  for (const part of line.parts) {
    if (!RELATIVE.test(part.text.trim())) continue;
    for (const element of [part.element, parentOf(part.element)]) {
      for (const name of element ? ATTRIBUTES : []) {
        const value = attributeOf(element as Element, name);
        const found = value && readDateValue(value);
        if (found) return found;
      }
    }
  }
  return undefined;
}
