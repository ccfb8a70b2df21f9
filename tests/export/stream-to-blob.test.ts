import { afterEach, describe, expect, it, vi } from 'vitest';
import { leftoverBytes, removeLeftovers } from '../../utils/export';
import { streamToBlob } from '../../utils/export/stream-to-blob';
import { stubPrivateFiles } from './private-files';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const CHUNK = new Uint8Array(3_000_000).map((_, i) => i % 251);
const WHOLE = Buffer.concat(Array.from({ length: 5 }, () => CHUNK));

/** Five chunks, more than one piece; `fails` in place of the last. */
function chunks({ fails, cancel }: { fails?: unknown; cancel?: () => void } = {}): ReadableStream<Uint8Array> {
  let left = 5;
  return new ReadableStream({
    pull(controller) {
      left -= 1;
      if (left === 0 && fails) controller.error(fails);
      else if (left >= 0) controller.enqueue(CHUNK);
      else controller.close();
    },
    cancel,
  });
}

async function expectWhole(blob: Blob) {
  expect([blob.size, blob.type]).toEqual([WHOLE.length, 'application/zip']);
  expect(Buffer.from(await blob.arrayBuffer()).equals(WHOLE)).toBe(true);
}

describe('a stream as one blob', () => {
  it.each([
    ['from its first byte', 0],
    ['once it proves large', 10_000_000],
  ])('goes to a file %s', async (_, large) => {
    const files = stubPrivateFiles();
    await expectWhole(await streamToBlob(chunks(), 'application/zip', large));
    expect(files.names()).toHaveLength(1);
  });

  it('makes no file for what is small', async () => {
    const files = stubPrivateFiles();
    await expectWhole(await streamToBlob(chunks(), 'application/zip'));
    expect(files.names()).toEqual([]);
  });

  it('does without a file where the browser gives none', async () => {
    stubPrivateFiles({ isRefused: true });
    await expectWhole(await streamToBlob(chunks(), 'application/zip', 0));
  });

  it('leaves nothing when it is stopped, and tells why', async () => {
    const files = stubPrivateFiles();
    const stopped = new DOMException('stopped', 'AbortError');
    await expect(streamToBlob(chunks({ fails: stopped }), 'application/zip', 0)).rejects.toBe(stopped);
    expect(files.names()).toEqual([]);
  });

  it.each(['QuotaExceededError', 'InvalidStateError'])(
    'tells of a full disk (%s), reads no further, and leaves nothing',
    async (failure) => {
      const files = stubPrivateFiles({ room: 5_000_000, failure });
      const cancel = vi.fn();
      await expect(streamToBlob(chunks({ cancel }), 'application/zip', 0)).rejects.toMatchObject({ code: 'storage-full' });
      expect(cancel).toHaveBeenCalledOnce();
      expect(files.names()).toEqual([]);
    },
  );

  it('tells of a full disk where a blob in memory cannot be read', async () => {
    stubPrivateFiles({ isRefused: true });
    vi.spyOn(Blob.prototype, 'slice').mockImplementation(() => {
      throw new DOMException('', 'NotReadableError');
    });
    await expect(streamToBlob(chunks(), 'application/zip')).rejects.toMatchObject({ code: 'storage-full' });
  });
});

describe('files that were handed out', () => {
  const HOUR = 3_600_000;

  it('stay while a download may still read them', async () => {
    const files = stubPrivateFiles();
    const first = await streamToBlob(chunks(), 'application/zip', 0);
    await streamToBlob(chunks(), 'application/zip', 0);
    await removeLeftovers();
    expect(files.names()).toHaveLength(2);
    await expectWhole(first);
  });

  it('go an hour later, or when a clock was set back, and nothing else does', async () => {
    const files = stubPrivateFiles();
    await streamToBlob(chunks(), 'application/zip', 0);
    files.add(`unionclip-zip-${Date.now() + 30 * HOUR}-ahead`);
    files.add('of-something-else');
    await removeLeftovers(Date.now() + 1.1 * HOUR);
    expect(files.names()).toEqual(['of-something-else']);
  });

  it('are counted while they are there', async () => {
    const files = stubPrivateFiles();
    expect(await leftoverBytes()).toBe(0);
    await streamToBlob(chunks(), 'application/zip', 0);
    files.add('of-something-else');
    expect(await leftoverBytes()).toBe(WHOLE.length);
  });

  it('go before the next one is written', async () => {
    const files = stubPrivateFiles();
    files.add(`unionclip-zip-${Date.now() - 2 * HOUR}-old`);
    await streamToBlob(chunks(), 'application/zip', 0);
    expect(files.names()).toHaveLength(1);
    expect(files.names()[0]).not.toContain('old');
  });

  it('are no trouble where there is no such file system', async () => {
    vi.stubGlobal('navigator', {});
    await expect(removeLeftovers()).resolves.toBeUndefined();
  });
});
