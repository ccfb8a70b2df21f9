import { t } from '../../../utils/i18n';
import { useToasts } from '../../shared/toasts';
import { revokeHost, useAllowedHosts } from './allowed-hosts';
import './HostList.css';

/** The sites that may be asked for pictures, each with the way to take that back. Nothing while there are none. */
export function AllowedHostList() {
  const toasts = useToasts();
  const hosts = useAllowedHosts();
  if (!hosts?.length) return null;
  return (
    <div class="hosts">
      <h3>{t('library_allowedHosts')}</h3>
      <ul>
        {hosts.map((host) => (
          <li key={host}>
            <bdi>{host}</bdi>
            <button
              type="button"
              class="button"
              aria-label={t('library_revokeHost', host)}
              onClick={() => void revokeHost(host).catch(toasts.showError)}
            >
              {t('library_revoke')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
