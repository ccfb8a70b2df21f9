import { UnionclipError } from '../model/errors';

/** Turns a value of unknown origin into a checked one, or throws 'bad-request'. `path` names the place, never the content. */
export type Reader<T> = (value: unknown, path: string) => T;

function refuse(path: string, expected: string): never {
  throw new UnionclipError('bad-request', `${path} is not ${expected}`);
}

/** A string of at most `max` UTF-16 units. */
export function text(max: number): Reader<string> {
  return (value, path) => (typeof value === 'string' && value.length <= max ? value : refuse(path, `a text of at most ${max}`));
}

/** A string that matches `pattern`. */
export function matching(pattern: RegExp): Reader<string> {
  return (value, path) => (typeof value === 'string' && pattern.test(value) ? value : refuse(path, `like ${pattern}`));
}

/** A whole number from 0 up. */
export const count: Reader<number> = (value, path) =>
  Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : refuse(path, 'a count');

export const flag: Reader<boolean> = (value, path) => (typeof value === 'boolean' ? value : refuse(path, 'true or false'));

/** One of `values`. */
export function oneOf<const T extends string>(values: readonly T[]): Reader<T> {
  return (value, path) => (values.includes(value as T) ? (value as T) : refuse(path, `one of ${values.join(', ')}`));
}

/** An array of at most `max` entries. */
export function list<T>(read: Reader<T>, max: number): Reader<T[]> {
  return (value, path) =>
    Array.isArray(value) && value.length <= max
      ? value.map((entry, index) => read(entry, `${path}[${index}]`))
      : refuse(path, `a list of at most ${max}`);
}

/** A value that may be missing. */
export function optional<T>(read: Reader<T>): Reader<T | undefined> {
  return (value, path) => (value === undefined || value === null ? undefined : read(value, path));
}

type Shape = Record<string, Reader<unknown>>;
type Shaped<S extends Shape> = { [Key in keyof S]: ReturnType<S[Key]> };

/** An object with these fields: a copy, without any other field and without undefined ones. */
export function record<S extends Shape>(shape: S): Reader<Shaped<S>> {
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse(path, 'an object');
    const fields = value as Record<string, unknown>;
    const copy: Record<string, unknown> = {};
    for (const [key, read] of Object.entries(shape)) {
      const field = read(Object.hasOwn(fields, key) ? fields[key] : undefined, `${path}.${key}`);
      if (field !== undefined) copy[key] = field;
    }
    return copy as Shaped<S>;
  };
}
