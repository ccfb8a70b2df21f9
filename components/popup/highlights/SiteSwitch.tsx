import { useEffect, useState } from 'preact/hooks';
import { browser } from '#imports';
import { t } from '../../../utils/i18n';
import { sendMessage } from '../../../utils/messaging';
import { noteWish, readSites, watchSiteList } from '../../../utils/messaging/highlight-sites';
import { hostOrigins } from '../../../utils/model/image';
import { CardError } from '../page/CardError';

/** Whether highlights appear by themselves on this site: the person's leave, asked for where it is of use, and taken back as easily. */
export function SiteSwitch({ url }: { url: string }) {
  const host = webHost(url);
  const [isAllowed, setAllowed] = useState<boolean>();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    const read = () => void readSites().then((sites) => setAllowed(host !== undefined && sites.includes(host)), setError);
    read();
    return watchSiteList(read);
  }, [host]);
  if (!host || isAllowed === undefined) return null;

  async function change(wanted: boolean) {
    if (!host) return;
    try {
      setError(undefined);
      // The browser's question may close the popup: the background goes on from this wish. Nothing may be awaited before the question.
      if (wanted) void noteWish(host);
      const isDone = wanted ? await browser.permissions.request({ origins: hostOrigins(host) }) : true;
      if (isDone) await sendMessage('allowSite', { host, isAllowed: wanted });
      if (!wanted) await browser.permissions.remove({ origins: hostOrigins(host) });
    } catch (thrown) {
      setError(thrown);
    }
  }

  return (
    <>
      <label class="site-switch">
        <input
          type="checkbox"
          checked={isAllowed}
          onClick={(event) => {
            event.preventDefault();
            void change(!isAllowed);
          }}
        />
        <span>{t('popup_siteSwitch', host)}</span>
      </label>
      <CardError error={error} />
    </>
  );
}

function webHost(url: string): string | undefined {
  try {
    const { protocol, hostname } = new URL(url);
    return /^https?:$/.test(protocol) ? hostname : undefined;
  } catch {
    return undefined;
  }
}
