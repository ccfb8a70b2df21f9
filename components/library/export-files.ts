import { useStored } from '../hooks/use-stored';

/** Whether exports bring the kept pictures and attachments along as files, or leave their addresses. */
export type ExportFiles = 'files' | 'addresses';

const KEY = 'library.exportFiles';
const isChoice = (value: unknown): value is ExportFiles => value === 'files' || value === 'addresses';

/** The choice, and the way to change it. */
export function useExportFiles(): [ExportFiles, (choice: ExportFiles) => void] {
  return useStored<ExportFiles>(KEY, 'files', isChoice);
}

/** The choice at this moment, wherever it was changed last. */
export function wantsFiles(): boolean {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '""') !== 'addresses';
  } catch {
    return true;
  }
}
