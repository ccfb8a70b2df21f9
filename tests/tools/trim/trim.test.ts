import fs from 'node:fs';
import { createRequire } from 'node:module';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { trim } from './index.mjs';

const require = createRequire(import.meta.url);
const trimmed = (name: string) => {
  const file = require.resolve(name);
  return trim(fs.readFileSync(file, 'utf8'), file) ?? '';
};

describe('Readability as the builds take it', () => {
  const source = trimmed('@mozilla/readability/Readability.js');

  it('calls nothing that was left out', () => {
    const defined = new Set([...source.matchAll(/^ {2}(_\w+)\([^)]*\) \{$/gm)].map(([, name]) => name));
    const called = new Set([...source.matchAll(/this\.(_\w+)\(/g)].map(([, name]) => name));
    const missing = [...called].filter((name) => !defined.has(name));
    // Replaced on the instance by utils/capture/readability.ts and quick-steps.ts.
    expect(missing.sort()).toEqual([
      '_cleanStyles',
      '_fixLazyImages',
      '_getLinkDensity',
      '_hasChildBlockElement',
      '_hasSingleTagInsideElement',
      '_isElementWithoutContent',
      '_isPhrasingContent',
      '_isProbablyVisible',
      '_isValidByline',
    ]);
  });

  it('still is a program', () => {
    const loaded = { exports: undefined as unknown };
    new Function('module', source)(loaded);
    expect(loaded.exports).toBeTypeOf('function');
    expect(source).not.toContain('this.log');
    expect(source.match(/errs\.push\(1\)/g)).toHaveLength(8);
  });
});

describe('DOMPurify as the builds take it', () => {
  it('loses its default HTML elements and attributes and keeps every other line', () => {
    const file = require.resolve('dompurify').replace(/[^/\\]+$/, 'purify.es.mjs');
    const source = fs.readFileSync(file, 'utf8');
    const left = trim(source, file) ?? '';
    const lines = new Set(left.split('\n'));
    const lost = source.split('\n').filter((line) => !lines.has(line));
    expect(left.match(/= freeze\(\[\]\);/g)).toHaveLength(5);
    expect(lost.every((line) => /^(?:\t"[\w:-]+",?|const [\w$]+ = freeze\(\[)$/.test(line))).toBe(true);
  });
});

describe('Turndown as the builds take it', () => {
  it('writes blocks, and names nothing that was left out', () => {
    const file = require.resolve('turndown').replace(/[^/\\]+$/, 'turndown.browser.es.js');
    const source = fs.readFileSync(file, 'utf8');
    const left = trim(source, file) ?? '';
    const names = [...source.matchAll(/^(?:function|var) (\w+)/gm)].map(([, name = '']) => name);
    const gone = names.filter((name) => !new RegExp(`^(?:function|var) ${name}\\b`, 'm').test(left));
    expect(gone).toHaveLength(12);
    // `root` also is the name of a variable within a function.
    expect(gone.filter((name) => name !== 'root' && new RegExp(`\\b${name}\\b`).test(left))).toEqual([]);
    const Turndown = new Function(`${left.replace(/^export .*$/m, '')}; return TurndownService;`)() as new (
      options: object,
    ) => {
      turndown(root: Element): string;
    };
    const page = new JSDOM('<h2>一</h2><p>二</p><hr><p>三</p>').window.document;
    expect(new Turndown({ headingStyle: 'atx', hr: '---' }).turndown(page.body)).toBe('## 一\n\n二\n\n---\n\n三');
  });
});
