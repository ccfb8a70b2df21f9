const MOST = 200;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * The id of a copy: always the same for the same id and `salt` (hex), so that making the copy again finds the first one. The time at the
 * front stays, so the copy sorts beside its original.
 */
export function copyIdOf(id: string, salt: string): string {
  const digits = salt.replace(/[^0-9a-f]/g, '');
  // No longer than an id may be in a backup: it would be left out there.
  if (!UUID.test(id)) return `${id.slice(0, MOST - 19)}~${digits.slice(0, 18)}`;
  let next = 0;
  const mixed = id.slice(14).replace(/[0-9a-f]/g, (digit) => {
    const value = Number.parseInt(digit, 16) ^ Number.parseInt(digits.charAt(next++ % digits.length) || '0', 16);
    return value.toString(16);
  });
  // Version 7 and the variant of RFC 9562, section 5.7, stay in their places.
  return `${id.slice(0, 14)}7${mixed.slice(1, 5)}a${mixed.slice(6)}`;
}
