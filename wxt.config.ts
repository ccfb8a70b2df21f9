import { defineConfig } from 'wxt';
import { trim } from './tests/tools/trim/index.mjs';

// The public half of a key that fixes the extension's id: without it an unpacked extension gets a new id, and so an
// empty library, whenever its folder moves. The stores sign with a key of their own and refuse this one: `npm run zip` leaves it out.
const CHROME_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAw++7nSlKM7qgbBvItdUc+y2fIlhXZnuF53S+i4lPcAXvMQXtn54SoE7lUYiwz1i0Xk9sIb/Nkv8blhgMstRK13KX+ZZwa5lnajmNfOYe9s50CS1GTRKrckgzd3IVaWfpAaqnP/90yayxYFZ5dxlgOYil3Pec9+/wm2NpkIT/WdsGrZuN6350DPEqho56guWmJNoTagap0NgQ+uwAksVdgMZ5/AKMfFl0KiitGE2JP7vssiJ312wayx2p/dWKoLslBjg0APAX/mbEuvWUmmu2UQL+MGHym3bLIVvU+epGlEunAN3ZltOi7j9YqwpEnVRsE4KfCwhzAKZL8StrCvasdwIDAQAB';

// Nothing but our own files and kept pictures can be loaded. Only the background may fetch, for the pictures of hosts that the person allowed;
// our pages, and the reader's frames in them, forbid themselves that in their own head, so opening a page of ours makes no request.
const EXTENSION_PAGES_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "frame-src 'self'",
  "connect-src 'self' http: https:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export default defineConfig({
  manifestVersion: 3,
  // Auto-imports hide the edges that tests/import-graph.test.ts checks.
  imports: false,
  // Several builds can run side by side (tests, demo) without writing over each other.
  outDir: process.env.UNIONCLIP_OUT_DIR ?? '.output',
  // What was clipped while trying things out is nobody else's.
  zip: { excludeSources: ['demo-output/**', '.output*/**', 'coverage/**', '*.log'] },
  manifest: ({ browser, command }) => ({
    name: '__MSG_appName__',
    short_name: 'Unionclip',
    description: '__MSG_appDescription__',
    default_locale: 'en',
    // declarativeNetRequestWithHostAccess: the referrer that some hosts of pictures insist on, for our own requests to hosts that the person allowed.
    // alarms: the trash is looked through every few hours.
    permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus', 'alarms', 'declarativeNetRequestWithHostAccess'],
    optional_permissions: ['tabs'],
    // One host at a time is asked for, in the library.
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    // The frame in which notes are typed, where a page cannot listen. Its address changes with every session: no page can tell that we are here.
    web_accessible_resources: [{ resources: ['note.html'], matches: ['<all_urls>'], use_dynamic_url: true }],
    action: { default_title: '__MSG_actionTitle__', default_icon: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png' } },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+U' } },
      // Chromium 156 leaves Alt+Shift+C and Alt+Shift+X unassigned, without a word.
      'clip-page': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_commandClipPage__' },
      'highlight-selection': { suggested_key: { default: 'Alt+Shift+H' }, description: '__MSG_commandHighlight__' },
    },
    ...(command === 'serve' ? {} : { content_security_policy: { extension_pages: EXTENSION_PAGES_CSP } }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'unionclip@unionclip.example',
              // 140: the CSS Custom Highlight API and the data-collection declaration.
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          // 109: the last Chromium for Windows 7, which offices still run. The pages need 105 (`:has()`); what is newer only adorns.
          minimum_chrome_version: '109',
          ...(process.env.UNIONCLIP_STORE_PACKAGE ? {} : { key: CHROME_KEY }),
        }),
  }),
  vite: () => ({
    plugins: [{ name: 'trim-libraries', transform: trim }],
    // Dexie's default build is written for browsers of ten years ago: this one is the same code, a tenth smaller.
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.min.mjs' }] },
    build: { target: ['chrome109', 'firefox140'] },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  }),
});
