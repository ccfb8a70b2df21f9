import { browser } from '#imports';
import { t } from '../../../utils/i18n';
import { sendMessage } from '../../../utils/messaging';
import { hostOrigins } from '../../../utils/model/image';
import { useHighlightSites } from '../../hooks/use-highlight-sites';
import { useToasts } from '../../shared/toasts';
import '../pictures/HostList.css';
import { RevocableHosts } from '../pictures/RevocableHosts';
import { Section } from './Section';

/** The sites on which highlights appear by themselves, each with the way to take that back; where there are none, how to allow one. */
export function HighlightSitesSection() {
  const toasts = useToasts();
  const sites = useHighlightSites(toasts.showError);

  async function revoke(host: string) {
    await sendMessage('allowSite', { host, isAllowed: false });
    await browser.permissions.remove({ origins: hostOrigins(host) });
  }

  return (
    <Section title={t('library_highlightSites')}>
      <p class="quiet">{t('library_highlightSitesText')}</p>
      {sites && sites.length > 0 && (
        <div class="hosts">
          <RevocableHosts hosts={sites} onRevoke={revoke} />
        </div>
      )}
    </Section>
  );
}
