// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { showPageToast } from '../../utils/annotate/toast';
import type { ToastContent } from '../../utils/messaging';

const content: ToastContent = {
  kind: 'saved',
  message: 'Clipped',
  title: '<img src=x onerror=alert(1)> 推进会',
  titleLang: 'zh-CN',
  undo: { token: 'a'.repeat(32), label: 'Undo', doneMessage: 'Taken back' },
  closeLabel: 'Close',
};
const send = vi.fn();
const roots: ShadowRoot[] = [];
const attach = Element.prototype.attachShadow;

beforeEach(() => {
  send.mockReset().mockResolvedValue({ ok: true });
  browser.runtime.sendMessage = send;
  roots.length = 0;
  // The document of these tests knows neither constructed sheets nor the top layer.
  vi.stubGlobal(
    'CSSStyleSheet',
    class {
      replaceSync() {}
    },
  );
  HTMLElement.prototype.showPopover = vi.fn();
  Element.prototype.getAnimations = () => [];
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  });
});
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const hosts = () => document.documentElement.querySelectorAll(':scope > div');

describe('the toast on a page', () => {
  it('shows title and words as text, in a closed root, and nothing anywhere else', async () => {
    showPageToast(content);
    await nextFrame();
    expect(hosts()).toHaveLength(1);
    expect(hosts()[0]?.shadowRoot).toBeNull();
    expect(document.documentElement.outerHTML).not.toContain('推进会');
    const root = roots[0] as ShadowRoot;
    expect(root.querySelector('img')).toBeNull();
    expect(root.querySelector('.title')?.textContent).toBe(content.title);
    expect(root.querySelector('.title')?.getAttribute('lang')).toBe('zh-CN');
    expect(root.querySelector('[role=status]')?.getAttribute('aria-live')).toBe('polite');
  });

  it('takes the place of the one before', () => {
    showPageToast(content);
    showPageToast({ ...content, message: 'Already in your library' });
    expect(hosts()).toHaveLength(1);
  });

  it('does not believe clicks and keys that a page makes up', () => {
    showPageToast(content);
    const root = roots[0] as ShadowRoot;
    for (const button of root.querySelectorAll('button')) button.click();
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(send).not.toHaveBeenCalled();
    expect(hosts()).toHaveLength(1);
  });

  it('goes when its time is over, and leaves nothing behind', () => {
    showPageToast(content);
    roots[0]?.querySelector('.clock')?.dispatchEvent(new Event('animationend'));
    expect(hosts()).toHaveLength(0);
  });

  it('offers no Undo for a problem', () => {
    showPageToast({ kind: 'problem', message: 'No article text was found.', closeLabel: 'Close' });
    expect([...(roots[0]?.querySelectorAll('button') ?? [])].map((button) => button.getAttribute('aria-label'))).toEqual(['Close']);
  });
});
