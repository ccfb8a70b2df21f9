import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '../utils/model/errors';
import { projectFiles, sourceFiles, withoutComments } from './tools/sources';

type Messages = Record<string, { message: string }>;
const read = (file: string) => fs.readFileSync(file, 'utf8');
const en = JSON.parse(read('public/_locales/en/messages.json')) as Messages;
const zh = JSON.parse(read('public/_locales/zh_CN/messages.json')) as Messages;
const all = [...Object.entries(en), ...Object.entries(zh)];
const packageJson = JSON.parse(read('package.json')) as Record<
  'scripts' | 'dependencies' | 'devDependencies' | 'overrides',
  Record<string, string>
>;

describe('texts', () => {
  const code = sourceFiles()
    .map((file) => withoutComments(file))
    .join('\n');
  const fromManifest = [...read('wxt.config.ts').matchAll(/__MSG_(\w+?)__/g)].map(([, key]) => key as string);
  const fromErrors = ERROR_CODES.map((error) => `error_${error.replaceAll('-', '_')}`);
  // Any quoted word that is a key counts as a use: keys are also handed on in tables.
  const quoted = new Set([...code.matchAll(/['"`]([A-Za-z]\w+)['"`]/g)].map(([, word]) => word as string));
  const prefixes = [...code.matchAll(/`([a-zA-Z]\w*_)\$\{/g)].map(([, prefix]) => prefix as string);

  it('exist in both languages', () => {
    expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort());
    expect(all.filter(([, { message }]) => message.trim() === '')).toEqual([]);
  });

  it('say the same values in both languages', () => {
    const values = (text = '') => [...new Set(text.match(/\$\d/g) ?? [])].sort().join();
    expect(Object.keys(en).filter((key) => values(en[key]?.message) !== values(zh[key]?.message))).toEqual([]);
  });

  it('come in both forms where a number decides', () => {
    const forms = Object.keys(en).filter((key) => /_(one|other)$/.test(key));
    const twin = (key: string) => (key.endsWith('_one') ? key.replace(/_one$/, '_other') : key.replace(/_other$/, '_one'));
    expect(forms.filter((key) => !(twin(key) in en))).toEqual([]);
  });

  it('are there for every key that the code asks for', () => {
    const asked = [...code.matchAll(/\bt\(\s*['"](\w+)['"]/g)].map(([, key]) => key as string);
    const counted = [...code.matchAll(/\btn\(\s*['"](\w+)['"]/g)].flatMap(([, key]) => [`${key}_one`, `${key}_other`]);
    expect(asked.length).toBeGreaterThan(50);
    expect([...asked, ...counted, ...fromManifest, ...fromErrors].filter((key) => !(key in en))).toEqual([]);
  });

  it('are all used', () => {
    const known = new Set([...fromManifest, ...fromErrors]);
    const isUsed = (key: string) =>
      known.has(key) ||
      quoted.has(key) ||
      quoted.has(key.replace(/_(one|other)$/, '')) ||
      prefixes.some((prefix) => key.startsWith(prefix));
    expect(Object.keys(en).filter((key) => !isUsed(key))).toEqual([]);
  });

  it('do not shout', () => {
    expect(all.filter(([, { message }]) => /[!！]/.test(message))).toEqual([]);
  });

  // Chromium reads the `$1$` of `$1$2` as a placeholder called "1", finds none of that name, and refuses to load the extension.
  it('hold nothing that looks like a named placeholder', () => {
    expect(all.filter(([, { message }]) => /\$[\w@]+\$/.test(message))).toEqual([]);
  });
});

describe('the repository', () => {
  const files = projectFiles();
  const isText = (file: string) => /\.(ts|tsx|mjs|js|json|md|css|html|svg|yml|yaml)$|^\.ci\/|^\.[a-z]+$/.test(file);
  const texts = files.filter(isText).map((file) => ({ file, text: read(file) }));

  it('has only the folders of its design at the top', () => {
    const allowed = /^(\..*|entrypoints|components|utils|public|tests|[^/]*\.(ts|js|mjs|cjs|json|jsonc|md|yaml|yml|toml)|LICENSE.*)$/;
    expect([...new Set(files.map((file) => file.split('/')[0] as string))].filter((top) => !allowed.test(top))).toEqual([]);
  });

  it('pins every version exactly', () => {
    const versions = Object.entries({ ...packageJson.dependencies, ...packageJson.devDependencies, ...packageJson.overrides });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it('shows only scripts in the README that exist, and its two commands', () => {
    const readme = read('README.md');
    const shown = [...readme.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name as string);
    expect(shown.filter((name) => !(name in packageJson.scripts))).toEqual([]);
    expect(readme).toContain('npm ci && npm run demo');
    expect(readme).toContain('npm ci && npm test');
  });

  it('runs the same command in continuous integration as the README shows', () => {
    expect(read('.ci/run')).toContain('npm ci && npm test');
    expect(fs.statSync('.ci/run').mode & 0o111).not.toBe(0);
  });

  it('has scripts whose files exist', () => {
    const named = Object.values(packageJson.scripts).flatMap((script) => script.match(/[\w./-]+\.(?:ts|mjs)\b/g) ?? []);
    expect(named.filter((file) => !fs.existsSync(file))).toEqual([]);
  });

  it('names no folder of one machine and no package registry', () => {
    const outside = /(^|[^\w.])\/(work|root|home\/\w+)\/|https?:\/\/(registry|deb|packages)\.[a-z]/m;
    expect(texts.filter(({ file, text }) => file !== 'tests/repo.test.ts' && outside.test(text)).map(({ file }) => file)).toEqual([]);
  });

  it('skips no test and leaves nothing to be done', () => {
    const skipped = /\b(it|test|describe)\.(only|skip|todo)\b/;
    expect(
      texts
        .filter(({ file, text }) => /\.test\.tsx?$/.test(file) && file !== 'tests/repo.test.ts' && skipped.test(text))
        .map(({ file }) => file),
    ).toEqual([]);
    expect(sourceFiles().filter((file) => /\b(TODO|FIXME|XXX)\b|@ts-ignore|: any\b|\bas any\b/.test(read(file)))).toEqual([]);
  });

  it('keeps the product’s files short enough to be read in one go', () => {
    const long = files.filter(
      (file) => /^(entrypoints|components|utils)\/.*\.(tsx?|css)$/.test(file) && read(file).split('\n').length > 301,
    );
    expect(long).toEqual([]);
  });
});
