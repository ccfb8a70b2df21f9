import type { TextPositionSelector, TextQuoteSelector } from '../model/highlight';
import { foldString } from './fold';

/** A stored passage, folded for the search. */
export interface Query {
  quote: string;
  prefix: string;
  suffix: string;
  /** How often the quote stood in the text when it was stored; undefined when nobody counted. */
  copies?: number;
  position?: TextPositionSelector;
}

/** A passage of a folded text, and how well it fits. */
export interface Candidate {
  start: number;
  /** Equal to `start` where only the context is left. */
  end: number;
  /** How like the quote it is, and the text on each side to the stored context: 0 to 1. */
  quote: number;
  left: number;
  right: number;
  /** The share of the lesser part when longer text stands in the middle of it (0 to 0.5), 1 when it is in one piece. */
  lesserPart: number;
  /** The share of the quote that stands unbroken from its beginning on, and back from its end. */
  head: number;
  tail: number;
}

/** What is looked for, from what was stored. */
export function readQuery({ exact, prefix, suffix, copies }: TextQuoteSelector, position?: TextPositionSelector): Query {
  return { quote: foldString(exact), prefix: foldString(prefix), suffix: foldString(suffix), copies, position };
}

/** From this weight on, the same words are hardly written twice by chance. */
export const LONG = 12;

/** How much a text says: a letter of an alphabet says half of what a Chinese character does. */
export function weightOf(text: string): number {
  let weight = 0;
  for (let at = 0; at < text.length; at++) weight += text.charCodeAt(at) >= 0x2e80 ? 1 : 0.5;
  return weight;
}
