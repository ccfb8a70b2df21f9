import { useEffect } from 'preact/hooks';
import { browser } from '#imports';

/** Calls `read` at once and whenever the person grants or takes back a permission, here or in the browser's own settings. `read` of the first drawing is kept. */
export function useOnPermissions(read: () => void): void {
  useEffect(() => {
    read();
    browser.permissions.onAdded?.addListener(read);
    browser.permissions.onRemoved?.addListener(read);
    return () => {
      browser.permissions.onAdded?.removeListener(read);
      browser.permissions.onRemoved?.removeListener(read);
    };
  }, []);
}
