import { useEffect, useState } from 'preact/hooks';
import { readSites, watchSiteList } from '../../utils/messaging/highlight-sites';

/** The sites on which highlights appear by themselves, kept up to date; undefined until they are known. */
export function useHighlightSites(onError: (error: unknown) => void): string[] | undefined {
  const [sites, setSites] = useState<string[]>();
  useEffect(() => {
    const read = () => void readSites().then(setSites, onError);
    read();
    return watchSiteList(read);
  }, []);
  return sites;
}
