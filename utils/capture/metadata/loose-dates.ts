/** Dates that stand near a heading without a Chinese label. */
import type { CreditContext } from './credit-lines';
import { findDate } from './dates';
import { tagOf } from './dom';
import type { Heading } from './heading';
import { type LabelledLine, seamed } from './labels';
import { datesIn, isOfEvent } from './line-dates';
import type { Line, Part } from './lines';
import type { DateCandidate } from './published';
import { relativeDate } from './relative-date';
import { countHan } from './text';

/** 2026年11月22日 星期日 above a heading is the clock of the site's header. */
const isClock = (text: string, day: string, today: string) => day === today || /今天|现在时间|欢迎/.test(text);

/** Dates without a Chinese label. Above a heading stand also the site's clock, the weather and rows of other news. */
export function looseDates(line: Line, read: LabelledLine, { hints, today, heading }: CreditContext, isBefore: boolean): DateCandidate[] {
  const text = seamed(line).replaceAll('\ue000', ' ');
  const relative = relativeDate(line);
  if (relative && !findDate(text, hints)) return [{ found: relative, rank: 'shown', origin: 'page text' }];
  const hasLabel = read.values.length > 0;
  const candidates: DateCandidate[] = [];
  for (const { found, sense } of datesIn(seamed(line), hints)) {
    const isStray =
      // Without a heading any line can be one of the site's head.
      (isBefore || !heading) &&
      sense === 'shown' &&
      !hints.known?.has(found.day) &&
      ((heading && line.index < 12 && heading.first - line.index > 3) ||
        isClock(text, found.day, today) ||
        hasOtherLink(line) ||
        (WEEKDAY.test(text) && (countHan(text) > 0 || !isNextTo(line, heading))));
    if (isStray || (sense === 'shown' && !isDateLine(text, found.raw, read, isBefore ? undefined : line))) continue;
    // A bare date beside labels is the line's own.
    const rank = sense === 'shown' && hasLabel && countHan(text) > 0 ? 'labelled' : sense;
    candidates.push({ found, rank, origin: 'page text' });
    if (rank !== 'updated') break;
  }
  return candidates;
}

const WEEKDAY = /星期|[周週][一二三四五六日]|(?:sun|mon|tues|wednes|thurs|fri|satur)day/i;
const isNextTo = (line: Line, heading: Heading | undefined) => heading !== undefined && heading.first - line.index === 1;
const hasOtherLink = (line: Line) => line.parts.some((part) => part.link && part.text.trim() && !findDate(part.text));

/** Whether the line is about its date: little else stands in it, or only labels. */
function isDateLine(text: string, raw: string, read: LabelledLine, line: Line | undefined): boolean {
  const restOf = (piece: string) => piece.replace(raw, '').replace(/[\s\ue000|｜·•,，()（）/-]+/g, '');
  if (read.values.length > 0) return true;
  if (isOfEvent(text.replace(raw, ' '))) return false;
  // Beside counts and tools that no label is known for, an element of its own tells, or strokes on both sides.
  const isStroke = (part: Part | undefined) => part !== undefined && /^[\s/|·•]+$/.test(part.text);
  const isApart = line?.parts.some(
    ({ text: piece, element }, index, { [index - 1]: before, [index + 1]: after }) =>
      (element === line.block ? isStroke(before) && isStroke(after) : /^(?:span|time|small|i|em|font)$/.test(tagOf(element))) &&
      piece.includes(raw) &&
      restOf(piece).length <= 16,
  );
  return restOf(text).length <= 28 || (isApart === true && !/[.!?]\s*$/.test(text));
}
