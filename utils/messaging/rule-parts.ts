import type { MessageData, MessageName } from './protocol';
import { list, matching, type Reader, text } from './readers';

/** `extension`: a page of ours; `page`: our script in a web page's tab, which can ask for nothing destructive. */
export type SenderKind = 'extension' | 'page';

export interface Rule<Name extends MessageName> {
  from: SenderKind;
  read: Reader<MessageData<Name>>;
}

// Far above what people write and pages carry, and low enough that no message can fill the memory.
export const NOTE = 200_000;
export const ADDRESS = 100_000;
export const MANY = 20_000;

// Ours are UUIDs, but a restored backup may hold any id, as the store takes it (export/backup/shapes.ts); a copy's has a `~` in it.
export const ID = matching(/^[^\s/\\]{1,200}$/);
export const TOKEN = matching(/^[0-9a-f]{32}$/);
export const tags = list(text(200), 1_000);
