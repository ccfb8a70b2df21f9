import type { Browser } from 'puppeteer-core';

interface BidiConnection {
  send: (method: string, params: object) => Promise<{ result: unknown }>;
}
interface Context {
  context: string;
  url: string;
}
interface Evaluated {
  type: 'success' | 'exception';
  result?: { value?: unknown };
  exceptionDetails?: { text: string };
}

/** Firefox's own window: the toolbar with the extension's button, and the popup that hangs from it. */
export class FirefoxChrome {
  readonly #connection: BidiConnection;
  readonly #context: string;
  readonly #extension: string;

  private constructor(connection: BidiConnection, context: string, extensionId: string) {
    this.#connection = connection;
    this.#context = context;
    this.#extension = `WebExtensionPolicy.getByID(${JSON.stringify(extensionId)}).extension`;
  }

  static async of(browser: Browser, extensionId: string): Promise<FirefoxChrome> {
    const { connection } = browser as unknown as { connection: BidiConnection };
    const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const window = (result as { contexts: Context[] }).contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
    if (!window) throw new Error('Firefox shows no window. Was it started with --remote-allow-system-access?');
    return new FirefoxChrome(connection, window.context, extensionId);
  }

  /** Runs an expression in the browser's window, with `extension` in reach, and returns its plain value. */
  async evaluate(body: string): Promise<unknown> {
    const expression = `(async () => { const extension = ${this.#extension}; ${body} })()`;
    const { result } = await this.#connection.send('script.evaluate', {
      expression,
      target: { context: this.#context },
      awaitPromise: true,
    });
    const { type, result: value, exceptionDetails } = result as Evaluated;
    if (type === 'exception') throw new Error(`In Firefox's window: ${exceptionDetails?.text}`);
    return value?.value;
  }

  /** Presses the extension's button in the toolbar, as the user's click does: the tab is granted and the popup opens. */
  async pressToolbarButton(): Promise<void> {
    await this.evaluate(`
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);`);
  }

  async isPopupOpen(): Promise<boolean> {
    return (await this.evaluate(`return Boolean(${POPUP})`)) === true;
  }

  /** Closes the popup as a click beside it does. */
  async closePopup(): Promise<void> {
    await this.evaluate(`${POPUP}?.closest('panel, panelview')?.closest('panel')?.hidePopup()`);
  }

  /** Presses the key set of the extension's shortcut, with the grant of the tab that comes with it. */
  async runCommand(command: string): Promise<void> {
    await this.evaluate(`
      const { shortcut } = (await extension.shortcuts.allCommands()).find(({ name }) => name === ${JSON.stringify(command)});
      if (!shortcut) throw new Error('The command has no shortcut.');
      const key = shortcut.split('+').at(-1).toLowerCase();
      const fits = [...document.querySelectorAll('keyset[id^="ext-keyset"] key')].find((one) => one.getAttribute('key')?.toLowerCase() === key);
      fits.doCommand();`);
  }

  /** Opens a page of the extension in a tab, as an address typed by the user does; automation may not. */
  async openExtensionPage(page: string): Promise<void> {
    await this.evaluate(`gBrowser.selectedTab = gBrowser.addTrustedTab(extension.baseURL + ${JSON.stringify(page)})`);
  }

  /** Quits as the menu does, so that everything is written to the profile. */
  async quit(): Promise<void> {
    await this.evaluate('Services.startup.quit(Ci.nsIAppStartup.eForceQuit)').catch(() => {});
  }

  /** Chooses an entry of the context menu that is open over the page. */
  async chooseMenuItem(label: string): Promise<void> {
    await this.evaluate(`
      const menu = document.getElementById('contentAreaContextMenu');
      for (let i = 0; menu.state !== 'open' && i < 100; i++) await new Promise((resolve) => setTimeout(resolve, 50));
      const item = [...menu.querySelectorAll('menuitem')].find((one) => one.label === ${JSON.stringify(label)});
      if (!item) throw new Error('The menu has no such entry: ' + [...menu.querySelectorAll('menuitem')].map((one) => one.label).join(' | '));
      item.doCommand();
      menu.hidePopup();`);
  }

  /** Ends the event page as an idle timeout does. */
  async stopBackground(): Promise<void> {
    await this.evaluate('await extension.terminateBackground({ ignoreDevToolsAttached: true })');
  }

  /** Types into the popup with the browser's own input processor. */
  async pressInPopup(keys: { key: string; code?: string; keyCode?: number }[]): Promise<void> {
    await this.evaluate(`
      ${POPUP}.focus();
      const keys = ${JSON.stringify(keys)}.map((one) => new KeyboardEvent('', one));
      const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
      if (!input.beginInputTransactionForTests(window)) throw new Error('Keys cannot be pressed.');
      const modifiers = keys.slice(0, -1).every((one) => ['Shift', 'Control', 'Alt', 'Meta'].includes(one.key)) ? keys.splice(0, keys.length - 1) : [];
      for (const one of modifiers) input.keydown(one);
      for (const one of keys) { input.keydown(one); input.keyup(one); }
      for (const one of modifiers) input.keyup(one);`);
  }

  /**
   * Runs a function inside the popup's document, through a frame script, and returns its plain value.
   * The popup lives in another process: only messages go there.
   */
  async evaluateInPopup(inside: string, args: string): Promise<unknown> {
    const script = `(async () => {
      let answer;
      try { answer = { value: await (function (window, document) { return (${inside})(window, ...${args}); })(content, content.document) }; }
      catch (error) { answer = { error: String(error) }; }
      sendAsyncMessage('KEY', JSON.stringify(answer));
    })()`;
    const answer = await this.evaluate(`
      const popup = ${POPUP};
      if (!popup) return JSON.stringify({ error: 'The popup is closed.' });
      const key = 'unionclip:' + Math.random();
      const script = ${JSON.stringify(script)}.replace("'KEY'", JSON.stringify(key));
      return await new Promise((resolve) => {
        setTimeout(() => resolve(JSON.stringify({ error: 'The popup did not answer.' })), 20000);
        const watch = setInterval(() => {
          if (popup.isConnected) return;
          clearInterval(watch);
          resolve(JSON.stringify({ error: 'The popup is closed.' }));
        }, 100);
        popup.messageManager.addMessageListener(key, ({ data }) => resolve(data));
        popup.messageManager.loadFrameScript('data:text/javascript;charset=utf-8,' + encodeURIComponent(script), false);
      });`);
    const { value, error } = JSON.parse(String(answer)) as { value?: unknown; error?: string };
    if (error) throw new Error(error);
    return value;
  }
}

const POPUP = `[...document.querySelectorAll('browser[webextension-view-type="popup"]')].find((one) => one.currentURI?.spec.includes('/popup.html') && one.isConnected && one.getBoundingClientRect().width > 0)`;
