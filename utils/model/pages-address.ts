/** Parts of an article have small numbers; articles themselves may be numbered as well, in the thousands. */
const MOST = 200;
const PAGE_PARAMETER = /^(?:p|pn|pg|page|paged|page_?(?:no|num|number|index|id)|cur(?:rent)?_?page|cpage|part|seq)$/i;
/** `/contest_2.html`, `/contest-2`, `/contest/2` */
const ENDINGS = [/^(.+)[_-](\d{1,3})$/, /^(.+)\/(\d{1,3})$/];

/**
 * The number in `other`'s address where it names a part of the article at `own`: both differ in nothing but a small number at the end of
 * the path or in a parameter. 0 for a first page without one; undefined for what is something else, and for the same address.
 */
export function partNumber(own: URL, other: URL): number | undefined {
  const theirs = readings(other);
  for (const mine of readings(own)) {
    const same = theirs.find(({ form, number }) => form === mine.form && number !== mine.number);
    if (same) return same.number ?? 0;
  }
  return undefined;
}

interface Reading {
  /** The address without its number, and where that stood. */
  form: string;
  number?: number;
}

// Every address can be read as that of a first page; some as that of a later one.
function readings(url: URL): Reading[] {
  const [, stem = '', extension = ''] = /^(.*?)(\.\w{2,5})?\/?$/.exec(url.pathname) ?? [];
  const parameters = [...url.searchParams];
  const rest = parameters.filter(([name]) => !PAGE_PARAMETER.test(name)).map((pair) => pair.join('='));
  const page = parameters.find(([name, value]) => PAGE_PARAMETER.test(name) && isSmall(value));
  const formOf = (kind: number, parts: string) => JSON.stringify([kind, parts, extension, rest.sort()]);
  const numbered = ENDINGS.flatMap((ending, kind) => {
    const [, before, number] = ending.exec(stem) ?? [];
    const later = before && number && isSmall(number) ? [{ form: formOf(kind, before), number: Number(number) }] : [];
    return [...later, { form: formOf(kind, stem) }];
  });
  return [{ form: formOf(-1, stem), number: page && Number(page[1]) }, ...(page ? [] : numbered)];
}

function isSmall(value: string): boolean {
  return /^\d{1,3}$/.test(value) && Number(value) <= MOST;
}
