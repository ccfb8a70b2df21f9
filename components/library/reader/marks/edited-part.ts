/** Where a text that was edited differs from the former one, from its first difference to its last: the place in the new text. */
export function editedPart(was: string, now: string): [start: number, end: number] {
  const [before, after] = [[...was], [...now]];
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const start = after.slice(0, head).join('').length;
  return [start, start + after.slice(head, after.length - tail).join('').length];
}
