import { parseArgs } from 'node:util';
import type { Language } from '../tools/texts';

export interface DemoOptions {
  /** Addresses and files to clip; empty for the sample notice. */
  pages: string[];
  out: string;
  tags: string[];
  language: Language;
  isDark: boolean;
}

export const USAGE = `npm run demo -- [URL|FILE …] [--out DIR] [--tag TAG …] [--lang en|zh-CN] [--dark]

Clips the pages in a real Chromium and leaves Markdown and pictures in DIR (demo-output).
Without a page it clips the sample notice that comes with the project.`;

/** Reads the command line. Throws with a sentence when it makes no sense. */
export function readArguments(args: string[], env: NodeJS.ProcessEnv = process.env): DemoOptions | 'help' {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      out: { type: 'string', default: 'demo-output' },
      tag: { type: 'string', multiple: true, default: [] },
      lang: { type: 'string' },
      dark: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return 'help';
  const language = values.lang ?? (/^zh/.test(env.LANGUAGE || env.LANG || '') ? 'zh-CN' : 'en');
  if (language !== 'en' && language !== 'zh-CN') throw new Error(`--lang is en or zh-CN, not ${language}.`);
  return { pages: positionals, out: values.out, tags: values.tag, language, isDark: values.dark };
}
