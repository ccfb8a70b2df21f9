import { browser } from '#imports';

/**
 * The referrer for hosts that give their pictures to the pages of one site only: the article's site, which is what the browser itself tells another
 * host (Referrer Policy, section 3.7: strict-origin-when-cross-origin), and no more. A script cannot set it: a session rule of
 * the browser does, for what our own worker asks of that host and for no tab.
 */
export class Referrers {
  readonly #referrer: string;
  readonly #rules = new Map<string, Promise<boolean>>();

  private constructor(referrer: string) {
    this.#referrer = referrer;
  }

  /** For the files of an article. Rules that a worker left behind when it was ended go first. */
  static async for(articleUrl: string): Promise<Referrers> {
    const isWeb = /^https?:\/\//.test(articleUrl) && canSetRules();
    const referrers = new Referrers(isWeb ? `${new URL(articleUrl).origin}/` : '');
    await referrers.drop();
    return referrers;
  }

  /** Whether the referrer is sent to this host already. */
  has(host: string): boolean {
    return this.#rules.has(host);
  }

  /** Sends the referrer to this host from now on; false where that cannot be. */
  async send(host: string): Promise<boolean> {
    if (!this.#referrer) return false;
    const rule = this.#rules.get(host) ?? this.#addRule(host, this.#rules.size + 1);
    this.#rules.set(host, rule);
    return rule;
  }

  /** Ends all of it. */
  async drop(): Promise<void> {
    if (!canSetRules()) return;
    this.#rules.clear();
    const rules = await browser.declarativeNetRequest.getSessionRules().catch(() => []);
    if (rules.length === 0) return;
    await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds: rules.map(({ id }) => id) }).catch(() => undefined);
  }

  async #addRule(host: string, id: number): Promise<boolean> {
    const rule = {
      id,
      action: { type: 'modifyHeaders', requestHeaders: [{ header: 'referer', operation: 'set', value: this.#referrer }] },
      condition: {
        requestDomains: [host],
        initiatorDomains: [new URL(browser.runtime.getURL('/')).hostname],
        tabIds: [-1],
        resourceTypes: ['xmlhttprequest', 'other'],
      },
    };
    try {
      await browser.declarativeNetRequest.updateSessionRules({ addRules: [rule as never] });
      return true;
    } catch {
      // A browser that does not know such rules: the host's refusal stands.
      return false;
    }
  }
}

function canSetRules(): boolean {
  return 'declarativeNetRequest' in browser;
}
