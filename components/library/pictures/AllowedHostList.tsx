import { t } from '../../../utils/i18n';
import { useHighlightSites } from '../../hooks/use-highlight-sites';
import { useToasts } from '../../shared/toasts';
import { revokeHost, useAllowedHosts } from './allowed-hosts';
import './HostList.css';
import { RevocableHosts } from './RevocableHosts';

/** The sites that may be asked for pictures, each with the way to take that back. Nothing while there are none. */
export function AllowedHostList() {
  const toasts = useToasts();
  const hosts = useAllowedHosts();
  const sites = useHighlightSites(toasts.showError);
  if (!hosts?.length) return null;
  const alsoForHighlights = hosts.some((host) => sites?.includes(host));
  return (
    <div class="hosts">
      <h3>{t('library_allowedHosts')}</h3>
      {alsoForHighlights && <p class="quiet">{t('library_allowedHostsText')}</p>}
      <RevocableHosts hosts={hosts} onRevoke={revokeHost} />
    </div>
  );
}
