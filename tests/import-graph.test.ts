import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importsOf, sourceFiles, withoutComments } from './tools/sources';

// Who may import whom is read from the README's table, so that page and code cannot drift apart.
const MAY_IMPORT = readTable();

// A library has one home, so that it can be replaced in one folder.
const HOMES: Record<string, string[]> = {
  dexie: ['utils/store/'],
  turndown: ['utils/markdown/'],
  'markdown-it': ['utils/markdown/'],
  '@mozilla/readability': ['utils/capture/'],
  dompurify: ['utils/markdown/sanitize.ts'],
  lucide: ['components/'],
  'client-zip': ['utils/export/'],
  '@zip.js/zip.js': ['utils/export/backup/zip-entries.ts'],
  uuid: ['utils/model/id.ts'],
  preact: ['components/', 'entrypoints/'],
  wxt: ['entrypoints/'],
  '#imports': ['entrypoints/', 'components/', 'utils/'],
};

function readTable(): Record<string, string[]> {
  const rows = fs.readFileSync('README.md', 'utf8').match(/### Who may import whom[\s\S]*?\n\n(\|[\s\S]*?)\n\n/)?.[1] ?? '';
  const layers: Record<string, string> = {
    'entrypoints/ pages': 'page',
    'entrypoints/background': 'worker',
    'entrypoints/ injected scripts': 'injected',
  };
  const table: Record<string, string[]> = {};
  for (const row of rows.split('\n').slice(2)) {
    const [from = '', allowed = ''] = row.split('|').slice(1);
    const names = layers[from.replaceAll('`', '').trim()] ?? from.match(/`([\w-]+)`/g)?.map((name) => name.slice(1, -1)) ?? [];
    for (const name of [names].flat()) table[name] = allowed.match(/`[\w-]+`/g)?.map((one) => one.slice(1, -1)) ?? [];
  }
  // What components share may use what components use, but not the components themselves.
  table.hooks = (table.components ?? []).filter((name) => name !== 'hooks');
  return table;
}

function layerOf(file: string): string {
  const [top = '', folder = ''] = file.split('/');
  if (top === 'utils') return folder;
  if (top === 'components') return folder === 'hooks' ? 'hooks' : 'components';
  if (top !== 'entrypoints') return top;
  if (/^background\b/.test(folder)) return 'worker';
  return /\.(content|script)\.tsx?$/.test(file) || /\.(content|script)$/.test(folder) ? 'injected' : 'page';
}

const files = sourceFiles();
const edges = files.flatMap((file) => importsOf(file).map((one) => ({ from: file, ...one })));
const inner = edges.filter((edge) => edge.file !== undefined) as { from: string; specifier: string; file: string }[];

/** Everything that can be reached from these modules, with the way there. */
function reachable(starts: string[]): Map<string, string[]> {
  const ways = new Map(starts.map((start) => [start, [start]]));
  for (const [file, way] of ways) {
    for (const edge of inner) if (edge.from === file && !ways.has(edge.file)) ways.set(edge.file, [...way, edge.file]);
  }
  return ways;
}

describe('the import graph', () => {
  it('is read at all', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(inner.length).toBeGreaterThan(100);
    expect(Object.keys(MAY_IMPORT)).toEqual(expect.arrayContaining(['page', 'worker', 'injected', 'components', 'store', 'model']));
    expect(inner.filter(({ file }) => file.endsWith('(missing)'))).toEqual([]);
  });

  it('knows every folder', () => {
    expect([...new Set(files.map(layerOf))].filter((layer) => !(layer in MAY_IMPORT))).toEqual([]);
  });

  it.each(Object.entries(MAY_IMPORT))('%s imports only %j', (layer, allowed) => {
    const own = (edge: { from: string; file: string }) => layerOf(edge.file) === layer;
    const wrong = inner
      .filter((edge) => layerOf(edge.from) === layer && !own(edge) && !allowed.includes(layerOf(edge.file)))
      // Texts and styles belong to everyone who shows them.
      .filter(({ from, file }) => !(layerOf(from) === 'i18n' && file.startsWith('public/_locales/')) && !file.endsWith('.css'))
      .map(({ from, file }) => `${from} → ${file}`);
    expect(wrong).toEqual([]);
  });

  it('keeps the screens apart', () => {
    const folderOf = (file: string) => file.match(/^components\/(\w+)\//)?.[1] ?? '';
    const wrong = inner.filter(({ from, file }) => {
      const [importer, imported] = [folderOf(from), folderOf(file)];
      return importer !== '' && ['popup', 'library'].includes(imported) && importer !== imported;
    });
    expect(wrong.map(({ from, file }) => `${from} → ${file}`)).toEqual([]);
  });

  it('leads from no injected script to the store', () => {
    const ways = reachable(files.filter((file) => layerOf(file) === 'injected'));
    expect(ways.size).toBeGreaterThan(5);
    expect([...ways].filter(([file]) => layerOf(file) === 'store').map(([, way]) => way.join(' → '))).toEqual([]);
    const dexie = edges
      .filter(({ from, specifier }) => ways.has(from) && specifier === 'dexie')
      .map(({ from }) => ways.get(from)?.join(' → '));
    expect(dexie).toEqual([]);
  });

  it('keeps the renderer out of the injected scripts', () => {
    const ways = reachable(files.filter((file) => layerOf(file) === 'injected'));
    const heavy = edges.filter(({ from, specifier }) => ways.has(from) && ['markdown-it', 'lucide', 'client-zip'].includes(specifier));
    expect(heavy.map(({ from, specifier }) => `${ways.get(from)?.join(' → ')} → ${specifier}`)).toEqual([]);
  });

  it('keeps every library in its one home', () => {
    const wrong = edges
      .filter(({ file }) => file === undefined)
      .filter(({ from, specifier }) => {
        const name = specifier.startsWith('@') ? specifier.split('/').slice(0, 2).join('/') : (specifier.split('/')[0] as string);
        return !HOMES[name]?.some((home) => from.startsWith(home));
      })
      .map(({ from, specifier }) => `${from} → ${specifier}`);
    expect(wrong).toEqual([]);
  });
});

describe('HTML made from text', () => {
  // Each of these turns a string into live nodes.
  const DANGEROUS =
    /\.(?:inner|outer)HTML\s*\+?=(?!=)|dangerouslySetInnerHTML|insertAdjacentHTML|document\.write\b|createContextualFragment|setHTMLUnsafe|\bsrcdoc\b|\bsrcDoc\b/;
  // The reader shows sanitised HTML in a sandboxed frame without scripts.
  const ALLOWED = /^components\/library\/reader\/[\w-]*[Ff]rame[\w-]*\.tsx?$/;

  it('is made in one place only', () => {
    const wrong = files.filter((file) => DANGEROUS.test(withoutComments(file)) && !ALLOWED.test(file));
    expect(wrong).toEqual([]);
    expect(files.filter((file) => ALLOWED.test(file) && DANGEROUS.test(fs.readFileSync(file, 'utf8'))).length).toBeLessThanOrEqual(1);
  });
});
