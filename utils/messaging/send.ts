import { browser } from '#imports';
import { fromErrorData, UnionclipError } from '../model/errors';
import type { MessageData, MessageName, MessageResult } from './protocol';
import { CHANNEL, type Reply, type Request } from './wire';

/**
 * Asks the background and returns its answer. An error that was thrown there is thrown here, with its code.
 * @throws UnionclipError 'extension-updated' when nobody answers: the extension was updated or switched off under this page.
 */
export async function sendMessage<Name extends MessageName>(name: Name, data: MessageData<Name>): Promise<MessageResult<Name>> {
  const request: Request = { channel: CHANNEL, name, data };
  const reply = await deliver(request);
  if (!reply) throw new UnionclipError('extension-updated', `no answer to ${name}`);
  if (!reply.ok) throw fromErrorData(reply.error);
  return reply.value as MessageResult<Name>;
}

async function deliver(request: Request): Promise<Reply | undefined> {
  try {
    return await browser.runtime.sendMessage(request);
  } catch (cause) {
    // "Extension context invalidated", "Receiving end does not exist", and `runtime` gone altogether: all mean that our worker is not there any more.
    throw new UnionclipError('extension-updated', cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
