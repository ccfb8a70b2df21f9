import { useEffect, useMemo, useState } from 'preact/hooks';
import { replaceAddresses } from '../../../utils/markdown/replace-addresses';
import { sliceMarkdown } from '../../../utils/markdown/slices';
import { addressKey } from '../../../utils/model/address-key';
import { nextTask } from './append-parts';

/** The keys of all addresses that a text shows or links to. Of a long text those of its beginning are known first, then all. */
export function useTextAddresses(markdown: string): ReadonlySet<string> {
  const parts = useMemo(() => sliceMarkdown(markdown), [markdown]);
  const first = useMemo(() => addressesIn(parts[0] ?? ''), [parts]);
  const [all, setAll] = useState<{ parts: readonly string[]; keys: ReadonlySet<string> }>();
  useEffect(() => {
    if (parts.length === 1) return;
    let isWanted = true;
    const collect = async () => {
      const keys = new Set(first);
      for (const part of parts.slice(1)) {
        await nextTask();
        if (!isWanted) return;
        for (const key of addressesIn(part)) keys.add(key);
      }
      setAll({ parts, keys });
    };
    void collect();
    return () => {
      isWanted = false;
    };
  }, [parts]);
  return all?.parts === parts ? all.keys : first;
}

function addressesIn(markdown: string): Set<string> {
  const keys = new Set<string>();
  replaceAddresses(markdown, (address) => {
    keys.add(addressKey(address));
    return undefined;
  });
  return keys;
}
