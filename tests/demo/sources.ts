import fs from 'node:fs';
import path from 'node:path';
import { type Server, serve } from '../tools/serve';

export interface Source {
  /** As the user wrote it. */
  name: string;
  url: string;
  close: () => Promise<void>;
}

const SAMPLE = 'tests/fixtures/sample-notice/page.html';

/** The sample notice, served as an old server would. */
export function sampleNotice(): Promise<Source> {
  return sourceOf(SAMPLE);
}

/**
 * What the browser is to open: an address as it is, a file through a server of its own that sends the raw bytes without a charset, so
 * that the page's own `<meta>` decides, and the files beside it. Throws when there is no such file.
 */
export async function sourceOf(name: string): Promise<Source> {
  if (/^https?:\/\//i.test(name)) return { name, url: name, close: async () => {} };
  if (!fs.existsSync(name)) throw new Error(`There is no file ${name}. For an address, write it with http:// or https://.`);
  if (fs.statSync(name).isDirectory()) throw new Error(`${name} is a folder. Name the HTML file in it.`);
  const page = `/${encodeURIComponent(path.basename(name))}`;
  const server: Server = await serve({ folder: path.resolve(path.dirname(name)), routes: { [page]: fs.readFileSync(name) } });
  return { name, url: `${server.origin}${page}`, close: server.close };
}
