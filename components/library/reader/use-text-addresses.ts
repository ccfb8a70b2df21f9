import { useMemo } from 'preact/hooks';
import { replaceAddresses } from '../../../utils/markdown/replace-addresses';
import { addressKey } from '../../../utils/model/address-key';

/** The keys of all addresses that a text shows or links to. */
export function useTextAddresses(markdown: string): ReadonlySet<string> {
  return useMemo(() => {
    const keys = new Set<string>();
    replaceAddresses(markdown, (address) => {
      keys.add(addressKey(address));
      return undefined;
    });
    return keys;
  }, [markdown]);
}
