import { t } from '../../../utils/i18n';
import { useToasts } from '../../shared/toasts';

/** Sites that were allowed something, each with the way to take that back. */
export function RevocableHosts({ hosts, onRevoke }: { hosts: readonly string[]; onRevoke: (host: string) => Promise<unknown> }) {
  const toasts = useToasts();
  return (
    <ul>
      {hosts.map((host) => (
        <li key={host}>
          <bdi>{host}</bdi>
          <button
            type="button"
            class="button"
            aria-label={t('library_revokeHost', host)}
            onClick={() => void onRevoke(host).catch(toasts.showError)}
          >
            {t('library_revoke')}
          </button>
        </li>
      ))}
    </ul>
  );
}
