import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { type BrowserName, locateBrowser, VARIABLES } from './browser-places';

const DEBIAN_PACKAGES: Record<BrowserName, string> = { chromium: 'chromium', firefox: 'firefox-esr' };
const CHINESE_FONT = 'fonts-noto-cjk';

/**
 * The browser's path; on Debian and Ubuntu as root a missing one is installed first.
 * Throws with the one command to run where it can be neither found nor installed.
 */
export async function findBrowser(name: BrowserName): Promise<string> {
  return (await findBrowsers([name]))[name];
}

/** The paths of several browsers, with at most one installation for all that are missing. */
export async function findBrowsers<N extends BrowserName>(names: readonly N[]): Promise<Record<N, string>> {
  // The variable lets the installation be tried on a machine that has the browsers.
  const missing = names.filter((name) => process.env.UNIONCLIP_INSTALL_BROWSERS || !locateBrowser(name));
  if (missing.length > 0) await installBrowsers(missing);
  else await installChineseFont();
  return Object.fromEntries(names.map((name) => [name, locateBrowser(name) ?? fail(missing)])) as Record<N, string>;
}

/** Arguments that this machine needs: Chromium's sandbox refuses to run as root. */
export function sandboxArgs(): string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** The one command that brings the browsers to this machine. */
export function installCommand(names: readonly BrowserName[], platform: NodeJS.Platform = process.platform): string {
  if (platform === 'darwin') return `brew install --cask ${names.map((name) => (name === 'chromium' ? 'chromium' : 'firefox')).join(' ')}`;
  if (platform === 'win32')
    return `winget install ${names.map((name) => (name === 'chromium' ? 'Google.Chrome' : 'Mozilla.Firefox')).join(' ')}`;
  if (isDebian()) return `sudo apt-get install -y ${names.map((name) => DEBIAN_PACKAGES[name]).join(' ')} ${CHINESE_FONT}`;
  if (fs.existsSync('/usr/bin/dnf')) return `sudo dnf install -y ${names.join(' ')} google-noto-sans-cjk-fonts`;
  if (fs.existsSync('/usr/bin/pacman')) return `sudo pacman -S ${names.join(' ')} noto-fonts-cjk`;
  if (fs.existsSync('/sbin/apk')) return `sudo apk add ${names.join(' ')} font-noto-cjk`;
  return `install ${names.join(' and ')} with your system's package manager`;
}

async function installBrowsers(names: readonly BrowserName[]): Promise<void> {
  if (!canInstall()) fail(names);
  await aptInstall([...names.map((name) => DEBIAN_PACKAGES[name]), CHINESE_FONT]);
}

/** Without a Chinese font every Chinese word of a screenshot is a row of boxes. */
async function installChineseFont(): Promise<void> {
  if (!canInstall() || hasChineseFont()) return;
  await aptInstall([CHINESE_FONT]).catch(() =>
    console.log('No Chinese font could be installed: pictures will show boxes for Chinese words.'),
  );
}

function hasChineseFont(): boolean {
  const list = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return list.status === 0 && list.stdout.trim() !== '';
}

const isDebian = () => fs.existsSync('/usr/bin/apt-get');
const canInstall = () => isDebian() && process.getuid?.() === 0;

async function aptInstall(packages: string[]): Promise<void> {
  console.log(`Installing ${packages.join(', ')} with apt-get; this happens once.`);
  await apt('update', ['update']);
  await apt('install', ['install', '-y', '--no-install-recommends', ...packages]);
}

/** Runs apt-get and shows where it is in one line; its whole output only when it fails. */
async function apt(label: string, args: string[]): Promise<void> {
  const child = spawn('apt-get', args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: ['ignore', 'pipe', 'pipe'] });
  const output: string[] = [];
  const started = Date.now();
  const show = (chunk: Buffer) => {
    output.push(chunk.toString());
    const line = chunk.toString().trim().split('\n').at(-1) ?? '';
    if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K  ${label}: ${line.slice(0, 100)}`);
  };
  child.stdout.on('data', show);
  child.stderr.on('data', show);
  const code = await new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve(status ?? 1));
  });
  if (process.stdout.isTTY) process.stdout.write('\r\x1b[K');
  if (code !== 0) throw new Error(`apt-get ${args.join(' ')} failed:\n${output.join('').slice(-2000)}`);
  console.log(`  apt-get ${label}: done in ${Math.round((Date.now() - started) / 1000)} s`);
}

function fail(names: readonly BrowserName[]): never {
  const variables = names.map((name) => VARIABLES[name][0]).join(' and ');
  throw new Error(
    `No ${names.join(' and no ')} was found. Run\n\n    ${installCommand(names)}\n\nor say where it is with ${variables}, then try again.`,
  );
}
