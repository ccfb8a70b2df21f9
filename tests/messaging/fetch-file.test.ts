import { afterEach, expect, it, vi } from 'vitest';
import { fetchFile } from '../../utils/messaging';

afterEach(() => vi.unstubAllGlobals());

/** Answers that never end, and count what was read of them. */
function endless() {
  let read = 0;
  let isCancelled = false;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      read += 1000;
      controller.enqueue(new Uint8Array(1000));
    },
    cancel() {
      isCancelled = true;
    },
  });
  return { body, read: () => read, isCancelled: () => isCancelled };
}

const answer = (make: (init: RequestInit) => Response | Promise<Response>) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(async (_url: string, init: RequestInit) => make(init)),
  );

it('gives bytes and type', async () => {
  answer(() => new Response('12345', { headers: { 'content-type': 'image/png' } }));
  expect(await fetchFile('https://a.example/', { max: 5 })).toEqual({
    ok: true,
    bytes: new TextEncoder().encode('12345'),
    type: 'image/png',
  });
});

it.each([
  [404, 'not-found'],
  [410, 'not-found'],
  [403, 'failed'],
  [500, 'failed'],
])('tells what %i means', async (status, problem) => {
  answer(() => new Response('no', { status }));
  expect(await fetchFile('https://a.example/', { max: 5 })).toEqual({ ok: false, problem, status });
});

it('reads nothing of what is announced as too large', async () => {
  answer(() => new Response('123456', { headers: { 'content-length': '6' } }));
  expect(await fetchFile('https://a.example/', { max: 5 })).toEqual({ ok: false, problem: 'too-large' });
});

it('stops reading what is larger than announced', async () => {
  const { body, read } = endless();
  answer(() => new Response(body, { headers: { 'content-length': '10' } }));
  expect(await fetchFile('https://a.example/', { max: 5000 })).toEqual({ ok: false, problem: 'too-large' });
  expect(read()).toBeLessThan(10_000);
});

it('tells a refusal of the browser from an answer, and from its own impatience', async () => {
  answer(() => Promise.reject(new TypeError('Failed to fetch')));
  expect(await fetchFile('https://a.example/', { max: 5 })).toEqual({ ok: false, problem: 'failed', isRefused: true });
  answer(({ signal }) => new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new Error('aborted')))));
  expect(await fetchFile('https://a.example/', { max: 5, patience: 1 })).toEqual({ ok: false, problem: 'failed', isRefused: false });
});
