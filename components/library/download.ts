/** Hands a file to the browser's own download, which needs no permission. */
export function download(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The download opens the blob after this turn: a minute is ample, and then what is held in memory is free again.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
