/** Files that belong to an article (附件), which old systems list beside its text. */

const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|7z|wps|et|dps|ofd|odt|ods|rtf|csv)\b/i;
const HANDLER = /(?:download|attach|annex|fujian|getfile|downfile|filedown)/i;

/** Whether a link leads to a document: by its address, or by a download address under a file's name. */
export function isFileLink(link: Element): boolean {
  const address = link.getAttribute('href') ?? '';
  return FILE.test(address) || (HANDLER.test(address) && FILE.test(link.textContent ?? ''));
}
