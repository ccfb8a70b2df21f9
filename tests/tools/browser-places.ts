import fs from 'node:fs';
import path from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

/** Environment variables that name a browser, first come first served. */
export const VARIABLES: Record<BrowserName, string[]> = {
  chromium: ['UNIONCLIP_CHROMIUM', 'CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH'],
  firefox: ['UNIONCLIP_FIREFOX', 'FIREFOX_PATH'],
};

const COMMANDS: Record<BrowserName, string[]> = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge'],
  firefox: ['firefox-esr', 'firefox'],
};

const MAC_APPS: Record<BrowserName, string[]> = {
  chromium: ['Chromium', 'Google Chrome', 'Google Chrome for Testing', 'Microsoft Edge'],
  firefox: ['Firefox', 'Firefox Developer Edition', 'Firefox Nightly'],
};

const WINDOWS_PROGRAMS: Record<BrowserName, string[]> = {
  chromium: ['Chromium\\Application\\chrome.exe', 'Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
};

/** Where the outside world is asked; tests hand in another one. */
export interface Machine {
  platform: NodeJS.Platform;
  env: NodeJS.ProcessEnv;
  exists: (file: string) => boolean;
}

export const thisMachine: Machine = { platform: process.platform, env: process.env, exists: fs.existsSync };

/** The browser that an environment variable names, or undefined; a variable that names nothing is an error, not a silent other browser. */
export function namedBrowser(name: BrowserName, { env, exists }: Machine = thisMachine): string | undefined {
  const variable = VARIABLES[name].find((key) => env[key]);
  const file = variable && env[variable];
  if (file && !exists(file)) throw new Error(`${variable} says ${file}, but there is no such file.`);
  return file;
}

/** All usual places of a browser on this platform, best first. */
export function usualPlaces(name: BrowserName, { platform, env }: Machine = thisMachine): string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', path.posix.join(env.HOME ?? '', 'Applications')];
    return folders.flatMap((folder) => MAC_APPS[name].map((app) => `${folder}/${app}.app/Contents/MacOS/${macProgram(name, app)}`));
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((folder) => folder !== undefined);
    return folders.flatMap((folder) => WINDOWS_PROGRAMS[name].map((program) => `${folder}\\${program}`));
  }
  const folders = [
    ...(env.PATH ?? '').split(':'),
    '/usr/bin',
    '/usr/local/bin',
    '/opt/google/chrome',
    '/opt/microsoft/msedge',
    '/snap/bin',
  ];
  return COMMANDS[name].flatMap((command) => [...new Set(folders.filter(Boolean))].map((folder) => `${folder}/${command}`));
}

const macProgram = (name: BrowserName, app: string) => (name === 'firefox' ? 'firefox' : app);

/** Path of the browser on this machine, or undefined. */
export function locateBrowser(name: BrowserName, machine: Machine = thisMachine): string | undefined {
  return namedBrowser(name, machine) ?? usualPlaces(name, machine).find(machine.exists);
}
