import { useState } from 'preact/hooks';
import { browser } from '#imports';
import { t } from '../../../utils/i18n';
import { sendMessage } from '../../../utils/messaging';
import { forgetWish, noteWish } from '../../../utils/messaging/highlight-sites';
import { hostOrigins } from '../../../utils/model/image';
import { useHighlightSites } from '../../hooks/use-highlight-sites';
import { CardError } from '../page/CardError';

/** Whether highlights appear by themselves on this site: the person's leave, asked for where it is of use, and taken back as easily. */
export function SiteSwitch({ url }: { url: string }) {
  const host = webHost(url);
  const [error, setError] = useState<unknown>();
  const sites = useHighlightSites(setError);
  if (!host || !sites) return null;
  const isAllowed = sites.includes(host);

  async function change(wanted: boolean) {
    if (!host) return;
    try {
      setError(undefined);
      // The browser's question may close the popup: the background goes on from this wish. Nothing may be awaited before the question.
      if (wanted) void noteWish(host);
      const isDone = wanted ? await browser.permissions.request({ origins: hostOrigins(host) }) : true;
      if (isDone) await sendMessage('allowSite', { host, isAllowed: wanted });
      // A leave that is given later, for something else, is not the one that was refused now.
      else await forgetWish();
      if (!wanted) await browser.permissions.remove({ origins: hostOrigins(host) });
    } catch (thrown) {
      setError(thrown);
      await forgetWish().catch(() => undefined);
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
      {isAllowed && <p class="site-switch-text">{t('popup_siteSwitchText')}</p>}
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
