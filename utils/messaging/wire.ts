import type { ErrorData } from '../model/errors';

/** Marks our requests, so that another library's messages are left alone. */
export const CHANNEL = 'unionclip';

/** A message on its way to the background. */
export interface Request {
  channel: typeof CHANNEL;
  name: string;
  data: unknown;
}

/** What comes back: the value, or an error in plain form. */
export type Reply = { ok: true; value: unknown } | { ok: false; error: ErrorData };

/** True for a request of ours; says nothing about what it carries. */
export function isRequest(message: unknown): message is Request {
  if (typeof message !== 'object' || message === null) return false;
  const { channel, name } = message as Partial<Request>;
  return channel === CHANNEL && typeof name === 'string';
}
