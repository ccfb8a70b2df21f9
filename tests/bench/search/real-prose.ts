import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Chinese prose that Debian's packages bring, cut into texts; read when a benchmark runs, kept nowhere. */
export interface RealProse {
  texts: string[];
  /** Packages that were read. */
  packages: string[];
}

const PACKAGES: Record<string, string> = {
  'debian-reference-zh-cn': 'usr/share/debian-reference',
  'debian-faq-zh-cn': 'usr/share/doc/debian/FAQ/zh-cn',
  'debian-handbook': 'usr/share/doc/debian-handbook/html/zh-CN',
};
const TEXT_LENGTH = 2600;

/** Reads what is installed, or what `apt-get download` brings into a temporary folder. Nothing where neither is possible. */
export function readRealProse(): RealProse {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'unionclip-prose-'));
  const prose: RealProse = { texts: [], packages: [] };
  try {
    for (const [name, place] of Object.entries(PACKAGES)) {
      const root = fs.existsSync(path.join('/', place)) ? '/' : unpack(name, folder);
      const pages = root ? findPages(path.join(root, place)) : [];
      if (pages.length === 0) continue;
      prose.packages.push(name);
      prose.texts.push(...cutIntoTexts(pages.flatMap((file) => paragraphsOf(fs.readFileSync(file, 'utf8')))));
    }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
  return prose;
}

function unpack(name: string, folder: string): string | undefined {
  const target = path.join(folder, name);
  fs.mkdirSync(target);
  const fetched = spawnSync('apt-get', ['download', name], { cwd: target, stdio: 'ignore', timeout: 120_000 });
  const file = fetched.status === 0 ? fs.readdirSync(target).find((one) => one.endsWith('.deb')) : undefined;
  if (!file) return undefined;
  return spawnSync('dpkg-deb', ['-x', file, '.'], { cwd: target, stdio: 'ignore' }).status === 0 ? target : undefined;
}

function findPages(folder: string): string[] {
  if (!fs.existsSync(folder)) return [];
  const isChinese = (name: string) => /\.html$/.test(name) && (/zh-cn/i.test(name) || /zh-CN\/?$/.test(folder));
  return fs
    .readdirSync(folder)
    .filter(isChinese)
    .sort()
    .map((name) => path.join(folder, name));
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', nbsp: ' ' };

/** Paragraphs that are mostly Chinese: listings, menus and what nobody has translated are left out. */
export function paragraphsOf(html: string): string[] {
  return html
    .replace(/<(script|style|pre)\b[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<\/(?:p|li|h\d|div|td|dt|dd)>/gi, '\u0000')
    .replace(/<[^>]+>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(\w+);/g, (all, name: string) => ENTITIES[name] ?? all)
    .split('\u0000')
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph.length >= 20 && (paragraph.match(/[\u3400-\u9fff]/g)?.length ?? 0) * 2 >= paragraph.length);
}

function cutIntoTexts(paragraphs: string[]): string[] {
  const texts: string[] = [];
  let text = '';
  for (const paragraph of paragraphs) {
    text += `${text ? '\n\n' : ''}${paragraph}`;
    if (text.length < TEXT_LENGTH) continue;
    texts.push(text);
    text = '';
  }
  return texts;
}
