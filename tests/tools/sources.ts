import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { transformSync } from 'esbuild';

/** All files that git keeps or would keep, relative to the project's folder, with `/`. */
export function projectFiles(): string[] {
  const list = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' });
  return [...new Set(list.split('\n'))].filter((file) => file && fs.existsSync(file));
}

/** The product's own modules. */
export function sourceFiles(): string[] {
  return projectFiles().filter((file) => /^(entrypoints|components|utils)\/.*\.tsx?$/.test(file) && !file.endsWith('.d.ts'));
}

/** Code without comments and types, so that a word in one is not taken for the thing. */
export function withoutComments(file: string): string {
  const { code } = transformSync(fs.readFileSync(file, 'utf8'), {
    loader: file.endsWith('x') ? 'tsx' : 'ts',
    jsx: 'preserve',
    legalComments: 'none',
    charset: 'utf8',
  });
  return code;
}

export interface Import {
  /** As written. */
  specifier: string;
  /** The project's file behind it, or undefined for a package. */
  file?: string;
}

/** What a module imports: statically, dynamically, by re-export and for types alone. */
export function importsOf(file: string): Import[] {
  const code = fs.readFileSync(file, 'utf8');
  const statically = /^(?:import|export)\b[^'"`;]*?\bfrom\s*(['"])([^'"\n]+)\1|^import\s*(['"])([^'"\n]+)\3/gm;
  const dynamically = /\bimport\s*\(\s*(?:\/\*.*?\*\/\s*)?(['"`])([^'"`\n]+)\1/g;
  return [...code.matchAll(statically), ...code.matchAll(dynamically)]
    .map((match) => match[2] ?? match[4] ?? '')
    .map((specifier) => ({ specifier, file: resolve(file, specifier) }));
}

function resolve(from: string, specifier: string): string | undefined {
  const plain = specifier.replace(/\?.*$/, '');
  const alias = /^[@~]{1,2}\/(.*)$/.exec(plain);
  if (!plain.startsWith('.') && !alias) return undefined;
  const base = alias ? String(alias[1]) : path.posix.join(path.posix.dirname(from), plain);
  const ends = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];
  const found = ends.map((end) => base + end).find((one) => fs.existsSync(one) && fs.statSync(one).isFile());
  return found ?? `${base} (missing)`;
}
