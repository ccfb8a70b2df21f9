/** Works on all items, `width` at a time. After the first failure nothing new is begun, and it is thrown when what runs has ended. */
export async function inTurns<T>(items: readonly T[], width: number, work: (item: T) => Promise<void>): Promise<void> {
  let next = 0;
  let hasFailed = false;
  const failures: unknown[] = [];
  const run = async () => {
    while (next < items.length && !hasFailed) {
      const item = items[next] as T;
      next += 1;
      await work(item).catch((error) => {
        hasFailed = true;
        failures.push(error);
      });
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, run));
  if (hasFailed) throw failures[0];
}
