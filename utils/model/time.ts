/** A moment as ISO 8601 with the offset of this machine, to the second: `2026-11-20T10:02:09+08:00`. */
export function toIsoWithOffset(date: Date): string {
  const minutes = -date.getTimezoneOffset();
  const two = (n: number) => String(Math.abs(n)).padStart(2, '0');
  const wallClock = new Date(date.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  return `${wallClock}${minutes < 0 ? '-' : '+'}${two(Math.trunc(minutes / 60))}:${two(minutes % 60)}`;
}
