import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** What a path of the server answers. A string or bytes alone are an HTML page. */
export interface Answer {
  body: string | Uint8Array;
  type?: string;
  headers?: Record<string, string>;
  status?: number;
}

export type Routes = Record<string, string | Uint8Array | Answer | ((request: http.IncomingMessage) => Answer | Promise<Answer>)>;

export interface Server {
  /** `http://127.0.0.1:<port>` without a slash at the end. */
  origin: string;
  /** Every path asked for since the start, in order. */
  requests: string[];
  /** Adds or replaces answers. */
  route: (routes: Routes) => void;
  close: () => Promise<void>;
}

// Without a charset: as on old servers, the page's own <meta> decides.
const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.svg': 'image/svg+xml',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.pdf': 'application/pdf',
};

/** Serves a folder's files as raw bytes, and single answers, from 127.0.0.1. */
export async function serve({ folder, routes = {} }: { folder?: string; routes?: Routes } = {}): Promise<Server> {
  const known: Routes = { ...routes };
  const requests: string[] = [];
  const server = http.createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    requests.push(request.url ?? '/');
    const answer = (await answerOf(known[pathname], request)) ?? fileAnswer(folder, pathname);
    response.writeHead(answer.status ?? 200, { 'Content-Type': answer.type ?? 'text/html', ...answer.headers });
    response.end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    route: (more) => void Object.assign(known, more),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answerOf(route: Routes[string] | undefined, request: http.IncomingMessage): Promise<Answer | undefined> {
  if (route === undefined) return undefined;
  if (typeof route === 'function') return route(request);
  return typeof route === 'string' || route instanceof Uint8Array ? { body: route } : route;
}

function fileAnswer(folder: string | undefined, pathname: string): Answer {
  const missing: Answer = { status: 404, body: 'Not found', type: 'text/plain' };
  if (!folder) return missing;
  const file = path.join(path.resolve(folder), path.normalize(decodeURIComponent(pathname)));
  if (!file.startsWith(path.resolve(folder)) || !fs.existsSync(file) || !fs.statSync(file).isFile()) return missing;
  return { body: fs.readFileSync(file), type: TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream' };
}
