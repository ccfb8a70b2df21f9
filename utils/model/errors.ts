/**
 * Every error a person may meet. Each code has a message `error_<code with underscores>` in both locales that says what happened,
 * that nothing is lost, and what to do next.
 */
export const ERROR_CODES = [
  'no-article',
  'page-not-reachable',
  'page-is-pdf',
  'page-is-empty',
  'page-too-deep',
  'page-too-large',
  'page-too-slow',
  'page-gone',
  'page-busy',
  'nothing-selected',
  'frame-not-reachable',
  'pick-expired',
  'storage-unavailable',
  'storage-full',
  'library-outdated',
  'library-locked',
  'library-lost',
  'extension-updated',
  'article-missing',
  'highlight-missing',
  'collection-missing',
  'highlight-has-note',
  'highlight-too-long',
  'highlight-in-field',
  'highlight-not-invited',
  'passage-not-found',
  'undo-expired',
  'text-changed',
  'version-missing',
  'backup-not-ours',
  'backup-damaged',
  'backup-too-new',
  'annotations-unreadable',
  'annotations-too-large',
  'clipboard-refused',
  'bad-request',
  'unexpected',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** Plain form of an error, for the way between contexts. */
export interface ErrorData {
  code: ErrorCode;
  /** For the developer; never shown, and never with a user's text in it. */
  detail: string;
}

/** An error that a person can act on; `code` picks the sentence. */
export class UnionclipError extends Error {
  override readonly name = 'UnionclipError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, detail = '', options?: ErrorOptions) {
    super(detail ? `${code}: ${detail}` : code, options);
    this.code = code;
  }
}

/** Any thrown value in its plain form; what is not ours becomes `unexpected`. */
export function toErrorData(error: unknown): ErrorData {
  if (error instanceof UnionclipError) return { code: error.code, detail: error.message };
  return { code: 'unexpected', detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
}

/** The error behind its plain form. */
export function fromErrorData(data: ErrorData): UnionclipError {
  const code = ERROR_CODES.includes(data.code) ? data.code : 'unexpected';
  return new UnionclipError(code, data.detail);
}
