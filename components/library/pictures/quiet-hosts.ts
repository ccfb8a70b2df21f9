import { useStored } from '../../hooks/use-stored';

/** Hosts whose missing pictures are not mentioned in articles, as the person wished. */
export function useQuietHosts(): [string[], (hosts: string[]) => void] {
  return useStored<string[]>('library.quietHosts', [], isTextList);
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
