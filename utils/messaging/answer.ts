import { type Browser, browser } from '#imports';
import { toErrorData, UnionclipError } from '../model/errors';
import type { MessageData, MessageName, MessageResult } from './protocol';
import { RULES, type SenderKind } from './rules';
import { isRequest, type Reply } from './wire';

/** Who sent a message, as far as a handler may know. */
export interface Sender {
  kind: SenderKind;
  /** The tab whose page our script runs in; absent for extension pages outside a tab. */
  tabId?: number;
  /** Address of the page that sent it, as the browser tells it. */
  url?: string;
}

/** One function for each message. */
export type Handlers = { [Name in MessageName]: (data: MessageData<Name>, sender: Sender) => Promise<MessageResult<Name>> };

type Dispatch = (message: unknown, sender: Browser.runtime.MessageSender) => Promise<Reply> | undefined;

/**
 * The one way in: looks at the sender, finds the handler in a Map, checks shape and size, and only then calls it.
 * Returns undefined for messages that are not ours.
 */
export function createDispatch(handlers: Handlers): Dispatch {
  const byName = new Map(Object.entries(handlers)) as Map<string, (data: unknown, sender: Sender) => Promise<unknown>>;

  async function run(name: string, data: unknown, origin: Browser.runtime.MessageSender): Promise<unknown> {
    const sender = identify(origin);
    const handle = byName.get(name);
    if (!handle || !Object.hasOwn(RULES, name)) throw new UnionclipError('bad-request', 'no such message');
    const rule = RULES[name as MessageName];
    if (rule.from !== sender.kind) throw new UnionclipError('bad-request', `${name} is not for a ${sender.kind}`);
    return handle(rule.read(data, name), sender);
  }

  return (message, origin) => {
    if (!isRequest(message)) return undefined;
    return run(message.name, message.data, origin).then(
      (value): Reply => ({ ok: true, value }),
      (error): Reply => ({ ok: false, error: toErrorData(error) }),
    );
  };
}

/** Answers messages for as long as the worker lives. Called once, in the worker's first turn, so that a message can wake it. */
export function answer(handlers: Handlers): void {
  const dispatch = createDispatch(handlers);
  browser.runtime.onMessage.addListener((message, sender, sendResponse) => {
    const reply = dispatch(message, sender);
    if (!reply) return undefined;
    // `true` keeps the way back open; a returned promise is not understood by every Chromium that we support.
    reply.then(sendResponse);
    return true;
  });
}

function identify(origin: Browser.runtime.MessageSender): Sender {
  if (origin.id !== browser.runtime.id) throw new UnionclipError('bad-request', 'from another extension');
  const tabId = origin.tab?.id;
  if (origin.url?.startsWith(browser.runtime.getURL('/'))) return { kind: 'extension', tabId };
  // Only the top frame's script is ours to listen to: nothing of ours is injected into inner frames.
  if (tabId !== undefined && (origin.frameId ?? 0) === 0) return { kind: 'page', tabId, url: origin.url };
  throw new UnionclipError('bad-request', 'from an unknown place');
}
