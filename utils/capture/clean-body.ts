import { all, textOf } from '../markdown/dom';
import { AT } from './snapshot';

// A line of date, source and names; what is longer holds text of its own.
const MAX_LABEL = 200;

export interface CleanOptions {
  title: string;
  /** Numbers of elements that hold metadata. */
  labelled: Set<string>;
}

/** Takes out of the article what is no part of its text. */
export function cleanBody(body: Element, { title, labelled }: CleanOptions): void {
  for (const element of all(body, `[${AT}]`)) {
    if (labelled.has(element.getAttribute(AT) ?? '') && textOf(element).length <= MAX_LABEL) element.remove();
  }
  for (const heading of all(body, 'h1,h2')) if (textOf(heading) === title) heading.remove();
}
