// `npm run demo`: clips pages in a real Chromium and leaves what came out of it to look at.
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { findBrowser } from '../tools/browsers';
import { buildExtension, inLanguage } from '../tools/build';
import { launchChromium } from '../tools/chromium';
import { textsIn } from '../tools/texts';
import { type DemoOptions, readArguments, USAGE } from './arguments';
import { type Clipped, clipAndExport } from './clip';
import { type Source, sampleNotice, sourceOf } from './sources';

const BUILD = '.output-demo';

async function main(options: DemoOptions): Promise<void> {
  const started = Date.now();
  await findBrowser('chromium');
  const extension = inLanguage(
    buildExtension({ browser: 'chromium', outDir: BUILD }),
    options.language,
    path.join(BUILD, options.language),
  );
  console.log(`Built the extension (${seconds(started)}).`);

  fs.mkdirSync(options.out, { recursive: true });
  const names = options.pages.length > 0 ? options.pages : ['the sample notice'];
  const session = await launchChromium({ extension, colorScheme: options.isDark ? 'dark' : 'light' });
  console.log(`Started ${session.version} with it.`);
  let failures = 0;
  try {
    for (const [i, name] of names.entries()) {
      const source = options.pages.length > 0 ? () => sourceOf(name) : sampleNotice;
      const prefix = names.length > 1 ? `${String(i + 1).padStart(2, '0')}-` : '';
      try {
        await clipOne(name, source, (url) =>
          clipAndExport(url, { session, say: textsIn(options.language), tags: options.tags, out: options.out, prefix }),
        );
      } catch (error) {
        failures += 1;
        console.error(`\n${name}\n  failed: ${error instanceof Error ? error.message : error}`);
      }
    }
  } finally {
    await session.close();
  }
  console.log(
    `\n${names.length - failures} of ${names.length} clipped and exported in ${seconds(started)}. Look in ${options.out}${path.sep}`,
  );
  if (failures > 0) process.exitCode = 1;
}

async function clipOne(name: string, open: () => Promise<Source>, run: (url: string) => Promise<Clipped>): Promise<void> {
  const source = await open();
  try {
    const { markdown, assets, pictures } = await run(source.url);
    console.log(`\n${name}`);
    console.log('  opened it, pressed the toolbar button, clipped it, opened it in the library, exported it:');
    for (const line of describe(markdown)) console.log(`  ${line}`);
    for (const file of [markdown, ...assets, ...pictures]) console.log(`  → ${file}`);
  } finally {
    await source.close();
  }
}

/** What the exported file says about itself. */
function describe(markdown: string): string[] {
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(fs.readFileSync(markdown, 'utf8')) ?? [];
  const facts = parse(head) as Record<string, unknown>;
  const shown = ['title', 'published', 'source', 'author', 'site', 'section', 'tags'].filter(
    (key) => facts[key] && String(facts[key]) !== '',
  );
  const lines = shown.map((key) => `  ${key.padEnd(10)} ${Array.isArray(facts[key]) ? (facts[key] as string[]).join(' / ') : facts[key]}`);
  const paragraphs = body.trim().split(/\n{2,}/).length - 1;
  return [...lines, `  ${'text'.padEnd(10)} ${paragraphs} blocks, ${body.length} characters of Markdown`];
}

const seconds = (since: number) => `${Math.round((Date.now() - since) / 1000)} s`;

try {
  const options = readArguments(process.argv.slice(2));
  if (options === 'help') console.log(USAGE);
  else await main(options);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
