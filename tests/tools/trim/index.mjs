import { DOMPURIFY, trimDompurify } from './dompurify.mjs';
import { READABILITY, trimReadability } from './readability.mjs';
import { TURNDOWN, trimTurndown } from './turndown.mjs';

/** What a build takes of a library's module: what we use of it. Nothing for modules that are taken as they are. */
export function trim(code, id) {
  const file = id.split('?', 1)[0].replaceAll('\\', '/');
  if (READABILITY.test(file)) return trimReadability(code);
  if (TURNDOWN.test(file)) return trimTurndown(code);
  return DOMPURIFY.test(file) ? trimDompurify(code) : null;
}
