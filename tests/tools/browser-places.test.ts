import { describe, expect, it } from 'vitest';
import { locateBrowser, type Machine } from './browser-places';

const machine = (platform: NodeJS.Platform, files: string[], env: NodeJS.ProcessEnv = {}): Machine => ({
  platform,
  env,
  exists: (file) => files.includes(file),
});

describe('locateBrowser', () => {
  it.each([
    ['chromium', machine('linux', ['/usr/bin/chromium', '/usr/bin/google-chrome'], { PATH: '/bin:/usr/bin' }), '/usr/bin/chromium'],
    ['chromium', machine('linux', ['/opt/tools/google-chrome'], { PATH: '/opt/tools' }), '/opt/tools/google-chrome'],
    ['firefox', machine('linux', ['/usr/bin/firefox']), '/usr/bin/firefox'],
    [
      'chromium',
      machine('darwin', ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'], { HOME: '/Users/x' }),
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    [
      'firefox',
      machine('darwin', ['/Users/x/Applications/Firefox.app/Contents/MacOS/firefox'], { HOME: '/Users/x' }),
      '/Users/x/Applications/Firefox.app/Contents/MacOS/firefox',
    ],
    [
      'chromium',
      machine('win32', ['C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'], {
        'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
      }),
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    [
      'firefox',
      machine('win32', ['C:\\Program Files\\Mozilla Firefox\\firefox.exe'], { PROGRAMFILES: 'C:\\Program Files' }),
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
  ] as const)('finds %s in its usual place', (name, where, file) => {
    expect(locateBrowser(name, where)).toBe(file);
  });

  it('takes the browser that a variable names before any other', () => {
    expect(locateBrowser('chromium', machine('linux', ['/my/chrome', '/usr/bin/chromium'], { UNIONCLIP_CHROMIUM: '/my/chrome' }))).toBe(
      '/my/chrome',
    );
  });

  it('says so when a variable names no file, instead of taking another browser in silence', () => {
    expect(() => locateBrowser('firefox', machine('linux', ['/usr/bin/firefox'], { UNIONCLIP_FIREFOX: '/gone' }))).toThrow(
      'UNIONCLIP_FIREFOX says /gone',
    );
  });

  it('finds nothing where nothing is', () => {
    expect(locateBrowser('chromium', machine('linux', []))).toBeUndefined();
  });
});
