/**
 * The same values, the first asked for at once, and with `isEager` the next one always while the last is being looked at. What was asked for and
 * is not wanted any more fails in silence.
 */
export function readAhead<T>(source: AsyncGenerator<T>, { isEager }: { isEager: boolean }): AsyncGenerator<T> {
  return begun(source, ask(source), isEager);
}

async function* begun<T>(source: AsyncGenerator<T>, first: Promise<IteratorResult<T>>, isEager: boolean): AsyncGenerator<T> {
  for (let next = await first; !next.done; ) {
    const following = isEager ? ask(source) : undefined;
    yield next.value;
    next = await (following ?? ask(source));
  }
}

function ask<T>(source: AsyncGenerator<T>): Promise<IteratorResult<T>> {
  const asked = source.next();
  asked.catch(() => {});
  return asked;
}
