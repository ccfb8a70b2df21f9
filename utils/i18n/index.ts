import { browser } from '#imports';
import type messages from '../../public/_locales/en/messages.json';
import { type ErrorCode, toErrorData } from '../model/errors';

export type MessageKey = keyof typeof messages;

/** Keys that exist as `<key>_one` and `<key>_other`. */
export type PluralKey = MessageKey extends infer K ? (K extends `${infer Base}_other` ? Base : never) : never;

/** The user's language: decides dates and plural forms. The browser's own word for it (en-GB) where our texts are in that language too. */
export function uiLanguage(): string {
  language ??= findLanguage();
  return language;
}

// Asked once, and each formatter is made once: making one takes longer than drawing the row that it is for (measured).
let language: string | undefined;
let plurals: Intl.PluralRules | undefined;
let numbers: Intl.NumberFormat | undefined;

function findLanguage(): string {
  const wanted = browser.i18n.getUILanguage();
  // Texts and dates must never mix: a browser in a language that we do not speak shows English texts, and Chromium may name another language than it takes.
  const shown = t('appLanguage');
  return wanted.split('-', 1)[0] === shown.split('-', 1)[0] ? wanted : shown;
}

/** The text in the user's language; `$1`, `$2` … stand for `values`, numbers as `formatNumber` writes them. */
export function t(key: MessageKey, ...values: (string | number)[]): string {
  const texts = values.map((value) => (typeof value === 'number' ? formatNumber(value) : value));
  return browser.i18n.getMessage(key as never, texts);
}

/** The text for `count` of something: `<key>_one` or `<key>_other`, with the formatted count as `$1` and `values` behind it. */
export function tn(key: PluralKey, count: number, ...values: (string | number)[]): string {
  plurals ??= new Intl.PluralRules(uiLanguage());
  const form = plurals.select(count) === 'one' ? 'one' : 'other';
  return t(`${key}_${form}` as MessageKey, formatNumber(count), ...values);
}

/** 1284 → 1,284 as the user's language writes it. */
export function formatNumber(value: number): string {
  numbers ??= new Intl.NumberFormat(uiLanguage());
  return numbers.format(value);
}

/** What happened, that nothing is lost, and what to do: the sentence for any thrown value. */
export function errorText(error: unknown): string {
  return errorTextFor(toErrorData(error).code);
}

/** The sentence for an error code. */
export function errorTextFor(code: ErrorCode): string {
  return t(`error_${code.replaceAll('-', '_')}` as MessageKey);
}
