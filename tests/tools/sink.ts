import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy that lets nothing out and remembers what wanted to go. */
export interface Sink {
  port: number;
  /** Host and path, or host and port for an encrypted request, of everything that was asked for. */
  requests: string[];
  close: () => Promise<void>;
}

export async function startSink(): Promise<Sink> {
  const requests: string[] = [];
  const server = http.createServer((request, response) => {
    requests.push(String(request.url));
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    requests.push(String(request.url));
    socket.on('error', () => {});
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
