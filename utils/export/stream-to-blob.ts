import { UnionclipError } from '../model/errors';
import { ScratchFile } from './scratch-file';

/** Bytes that are held in memory at most. */
const PIECE = 8 * 1024 * 1024;

/** What is larger goes to a file: a browser has little room for blobs. Testing builds write files at once, so that real browsers show it. */
const LARGE = import.meta.env.MODE === 'testing' ? 0 : 64 * 1024 * 1024;

/**
 * A stream as one blob that can be read, handed to the browser piece by piece: a zip of thousands of pictures never stands in memory as a
 * whole. What is large lies in a file of the browser's own; where it gives none, in its store of blobs.
 * @throws UnionclipError `storage-full`; whatever the stream throws. Then nothing is left of it.
 */
export async function streamToBlob(stream: ReadableStream<Uint8Array>, type: string, large = LARGE): Promise<Blob> {
  const reader = stream.getReader();
  let pieces: Blob[] = [];
  let size = 0;
  let file: ScratchFile | undefined;
  let isRefused = false;
  try {
    for await (const piece of piecesOf(reader)) {
      size += piece.byteLength;
      if (size > large && !file && !isRefused) {
        file = await ScratchFile.open();
        isRefused = !file;
        for (const earlier of file ? pieces : []) await file?.write(earlier);
        if (file) pieces = [];
      }
      if (file) await file.write(piece);
      else pieces.push(new Blob([piece]));
    }
    const blob = file ? await file.finish(type) : new Blob(pieces, { type });
    await expectReadable(blob, size);
    return blob;
  } catch (error) {
    await file?.drop();
    // What makes the stream stops reading the library.
    await reader.cancel(error).catch(() => {});
    throw error;
  }
}

async function* piecesOf(reader: ReadableStreamDefaultReader<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (value) {
      chunks.push(value);
      size += value.byteLength;
    }
    if (size >= PIECE || (done && size > 0)) {
      yield joined(chunks, size);
      chunks = [];
      size = 0;
    }
    if (done) return;
  }
}

function joined(chunks: Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

// A browser that found no room for a blob says so only when it is read, and a download would simply fail.
async function expectReadable(blob: Blob, size: number): Promise<void> {
  let read = -1;
  try {
    read = (await blob.slice(-100).arrayBuffer()).byteLength;
  } catch (cause) {
    throw new UnionclipError('storage-full', 'what was written cannot be read', { cause });
  }
  if (blob.size !== size || read !== Math.min(size, 100)) throw new UnionclipError('storage-full', 'not all of it was written');
}
