import sqlite3InitModule, { type Database } from '@sqlite.org/sqlite-wasm';
import { loadVariants } from '../../../../utils/search/variants';
import { openCorpus } from '../../search-corpus';
import { type BenchQuery, toDocument } from '../documents';
import { LIMIT } from './engine';

let database: Database | undefined;
let loadTime = 0;

/** Opens the file; the pool of access handles is the quickest way to it that SQLite has, and needs no isolation from other origins. */
async function open(): Promise<Database> {
  if (database) return database;
  const start = performance.now();
  const sqlite3 = await sqlite3InitModule();
  const pool = await sqlite3.installOpfsSAHPoolVfs({ name: 'bench', initialCapacity: 6 });
  database = new pool.OpfsSAHPoolDb('/bench.sqlite3') as Database;
  database.exec('PRAGMA cache_size = -32000; PRAGMA temp_store = memory;');
  loadTime = performance.now() - start;
  return database;
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS documents (n INTEGER PRIMARY KEY, id TEXT, title TEXT, tags TEXT, host TEXT, day TEXT, top TEXT, text TEXT);
  CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5(top, text, content='documents', content_rowid='n', tokenize='trigram case_sensitive 1');
`;

async function fill(seed: number, from: number, to: number): Promise<void> {
  await loadVariants();
  const db = await open();
  db.exec(SCHEMA);
  const corpus = openCorpus(seed);
  db.transaction(() => {
    for (let n = from; n < to; n += 1) {
      const { id, title, text, top, tags, host, day } = toDocument(n, corpus.article(n));
      db.exec({
        sql: 'INSERT INTO documents VALUES (?,?,?,?,?,?,?,?)',
        bind: [n, id, title, `\n${tags.join('\n')}\n`, host, day, top, text],
      });
      db.exec({ sql: 'INSERT INTO words (rowid, top, text) VALUES (?, ?, ?)', bind: [n, top, text] });
    }
  });
}

/** A trigram finds nothing shorter than three characters: such words are looked for in the texts that the longer ones leave. */
function conditions({ terms, fields }: BenchQuery, column: 'top' | 'text'): { where: string; bind: string[] } {
  const long = terms.filter((term) => [...term].length >= 3);
  const parts: string[] = [];
  const bind: string[] = [];
  const and = (sql: string, ...values: string[]) => {
    parts.push(sql);
    bind.push(...values);
  };
  if (long.length > 0) and('words MATCH ?', long.map((term) => `${column} : "${term.replaceAll('"', '""')}"`).join(' AND '));
  for (const term of terms.filter((one) => !long.includes(one))) and(`instr(d.${column}, ?) > 0`, term);
  if (fields.tag !== undefined) and('(instr(d.tags, ?) > 0 OR instr(d.tags, ?) > 0)', `\n${fields.tag}\n`, `\n${fields.tag}/`);
  if (fields.host !== undefined) and('d.host = ?', fields.host);
  if (fields.after !== undefined) and('d.day >= ?', fields.after);
  const from = long.length > 0 ? 'words JOIN documents d ON d.n = words.rowid' : 'documents d';
  return { where: `${from} WHERE ${parts.join(' AND ') || '1'}`, bind };
}

/** Hits in title and tags first, then the newest: two questions, each of which SQLite may end at the fiftieth row. */
async function search(query: BenchQuery): Promise<{ shown: string[]; page: number; count: number }> {
  const start = performance.now();
  const db = await open();
  const newest = (column: 'top' | 'text') => {
    const { where, bind } = conditions(query, column);
    const order = where.startsWith('words') ? 'words.rowid' : 'd.n';
    return db.selectArrays(`SELECT d.id, d.title, d.text FROM ${where} ORDER BY ${order} DESC LIMIT ${LIMIT}`, bind);
  };
  const top = query.terms.length > 0 ? newest('top') : [];
  const rows = top.length < LIMIT ? [...top, ...newest('text')] : top;
  const shown = [...new Set(rows.map(([id]) => id as string))].slice(0, LIMIT);
  const page = performance.now() - start;
  const { where, bind } = conditions(query, 'text');
  const count = db.selectValue(`SELECT count(*) FROM ${where}`, bind) as number;
  return { shown, page, count };
}

const answers: Record<string, (...values: never[]) => unknown> = {
  fill,
  search,
  load: async () => {
    await open();
    return loadTime;
  },
  finish: async () => {
    (await open()).exec(`INSERT INTO words (words) VALUES ('optimize')`);
    return true;
  },
  all: async (query: BenchQuery) => {
    const { where, bind } = conditions(query, 'text');
    return (await open()).selectArrays(`SELECT d.id FROM ${where}`, bind).map(([id]) => id);
  },
};

self.addEventListener('message', async ({ data: { id, name, values } }) => {
  try {
    self.postMessage({ id, value: await answers[name]?.(...(values as never[])) });
  } catch (error) {
    self.postMessage({ id, error: String(error) });
  }
});
