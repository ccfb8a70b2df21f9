/** Bytes that are held in memory at most; a browser puts larger blobs on the disk. */
const PIECE = 8 * 1024 * 1024;

/** A stream as one blob, handed to the browser piece by piece: a zip of thousands of pictures never stands in memory as a whole. */
export async function streamToBlob(stream: ReadableStream<Uint8Array>, type: string): Promise<Blob> {
  const pieces: Blob[] = [];
  let chunks: BlobPart[] = [];
  let size = 0;
  const settle = () => {
    if (chunks.length > 0) pieces.push(new Blob(chunks));
    chunks = [];
    size = 0;
  };
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value as Uint8Array<ArrayBuffer>);
    size += value.byteLength;
    if (size >= PIECE) settle();
  }
  settle();
  return new Blob(pieces, { type });
}
