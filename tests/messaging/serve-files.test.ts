import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageFileState } from '../../utils/messaging/page-files';
import { createPageFiles } from '../../utils/messaging/serve-files';
import { fromBase64 } from '../../utils/model/base64';

const OWN = 'https://news.example';
const events = new EventTarget();
const page = { location: { origin: OWN }, addEventListener: events.addEventListener.bind(events) } as unknown as Window;
const asked: { url: string; init: RequestInit }[] = [];
let answer: (url: string, init: RequestInit) => Response = () => new Response('x');

beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    asked.push({ url, init });
    return answer(url, init);
  });
});

async function pull(files: ReturnType<typeof createPageFiles>, url: string, max = 1e8): Promise<[PageFileState, number]> {
  const id = files.start({ url, max, pageOrigin: OWN });
  return [await files.wait(id), id];
}

const refuse = () => {
  throw new TypeError('Failed to fetch');
};

describe('a page that fetches files', () => {
  it('asks its own host with cookies and others without, from the cache', async () => {
    answer = () => new Response('x');
    const files = createPageFiles(page);
    await pull(files, `${OWN}/1.png`);
    await pull(files, 'https://cdn.example/1.png');
    expect(asked.map(({ init }) => [init.credentials, init.cache])).toEqual([
      ['same-origin', 'force-cache'],
      ['omit', 'force-cache'],
    ]);
  });

  it('asks over TLS on a secure page, whatever the address says', async () => {
    answer = () => new Response('x');
    await pull(createPageFiles(page), 'http://news.example/1.png');
    expect(asked).toMatchObject([{ url: `${OWN}/1.png`, init: { credentials: 'same-origin' } }]);
  });

  it('hands out a large file in pieces, byte for byte, once', async () => {
    const bytes = new Uint8Array(7_000_001).map((_, i) => i % 251);
    answer = () => new Response(bytes, { headers: { 'content-type': 'image/png' } });
    const files = createPageFiles(page);
    const [state, id] = await pull(files, `${OWN}/1.png`);
    expect(state).toEqual({ state: 'done', type: 'image/png', size: bytes.length });
    const pieces: Uint8Array[] = [];
    for (let offset = 0; offset < bytes.length; ) {
      const piece = fromBase64((await files.read(id, offset)) ?? '');
      expect(piece.length).toBeLessThan(4_000_000);
      pieces.push(piece);
      offset += piece.length;
    }
    expect(Buffer.concat(pieces).equals(Buffer.from(bytes))).toBe(true);
    expect(await files.read(id, 0)).toBeNull();
  });

  it('asks past the cache where another host seems to refuse, and no more after two refusals', async () => {
    answer = (_, { cache }) => (cache === 'no-cache' ? new Response('x') : refuse());
    const files = createPageFiles(page);
    expect((await pull(files, 'https://cdn.example/1.png'))[0]).toMatchObject({ state: 'done' });
    answer = refuse;
    for (let i = 0; i < 5; i++) {
      expect((await pull(files, `https://closed.example/${i}.png`))[0]).toEqual({ state: 'failed', problem: 'not-allowed' });
    }
    expect(asked.filter(({ url }) => url.includes('closed'))).toHaveLength(4);
  });

  it('takes no answer of its own host for a failure, unless its policy forbids asking', async () => {
    answer = refuse;
    const files = createPageFiles(page);
    expect((await pull(files, `${OWN}/1.png`))[0]).toEqual({ state: 'failed', problem: 'failed' });
    events.dispatchEvent(
      Object.assign(new Event('securitypolicyviolation'), { effectiveDirective: 'connect-src', disposition: 'enforce' }),
    );
    expect((await pull(files, `${OWN}/1.png`))[0]).toEqual({ state: 'failed', problem: 'not-allowed' });
  });

  it('asks nothing for an article of another page, and knows no file that was not asked for', async () => {
    const files = createPageFiles(page);
    const id = files.start({ url: 'https://other.example/1.png', max: 5, pageOrigin: 'https://other.example' });
    expect(await files.wait(id)).toEqual({ state: 'elsewhere' });
    expect(asked).toEqual([]);
    expect(await files.wait(99)).toEqual({ state: 'failed', problem: 'failed' });
  });

  it('says that a file is too large, or empty', async () => {
    const files = createPageFiles(page);
    answer = () => new Response('12345');
    expect((await pull(files, `${OWN}/1.png`, 4))[0]).toEqual({ state: 'failed', problem: 'too-large' });
    answer = () => new Response('');
    expect((await pull(files, `${OWN}/2.png`))[0]).toEqual({ state: 'failed', problem: 'not-an-image' });
  });
});
