import { textOf } from './dom';

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ';
const SUBSCRIPT = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎';
const SOURCE = '0123456789+-=()ni';

/** Raised or lowered figures as characters of their own; nothing for other text, which stays on the line (1er, ℃, [1]). */
export function raised(script: Element): string {
  const text = textOf(script);
  const forms = script.nodeName === 'SUP' ? SUPERSCRIPT : SUBSCRIPT;
  const characters = [...text].map((character) => forms[SOURCE.indexOf(character)] ?? '');
  return script.querySelector('a,img') || characters.includes('') ? '' : characters.join('');
}
