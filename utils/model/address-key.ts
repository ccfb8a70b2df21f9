// Left as they are in an address; every other character is compared in its percent-encoded form.
const PLAIN = /[^\w.~/?:@=&;+$,#%-]/gu;
const LONE_PERCENT = /%(?![\da-f]{2})/gi;

/**
 * What tells two addresses apart, however they are spelled: the page, the Markdown and the renderer each encode brackets, spaces and
 * Chinese characters in their own way. A fragment names no other file. What is no absolute address is its own key.
 */
export function addressKey(address: string): string {
  let absolute = address.trim();
  try {
    absolute = new URL(absolute).href;
  } catch {
    // Kept as it is.
  }
  return (
    absolute
      .replace(/#.*$/s, '')
      // Old pages escape twice, and a renderer takes one of the two away.
      .replace(/&amp;/gi, '&')
      .replace(LONE_PERCENT, '%25')
      .replace(PLAIN, (character) => {
        // `encodeURIComponent` leaves these, and fails on half a character.
        if (/[!'()*]/.test(character)) return `%${character.charCodeAt(0).toString(16)}`;
        return /\p{Surrogate}/u.test(character) ? '%EF%BF%BD' : encodeURIComponent(character);
      })
      .replace(/%[\da-f]{2}/gi, (encoded) => encoded.toUpperCase())
  );
}
