import { useState } from 'preact/hooks';
import { formatNumber, t, tn } from '../../../utils/i18n';
import { summarizeMissing } from '../../../utils/store';
import { useLiveQuery } from '../../hooks/use-live-query';
import { ErrorNotice } from '../../shared/ErrorNotice';
import { useJobs } from '../../shared/jobs';
import { useToasts } from '../../shared/toasts';
import { isAllowedHost, requestHosts, useAllowedHosts } from './allowed-hosts';
import { fetchMissing } from './fetch-missing';
import './HostList.css';
import { useQuietHosts } from './quiet-hosts';

/** More sites than this are opened on demand. */
const SHOWN = 6;

interface Missing {
  host: string;
  count: number;
  articleCount: number;
}

/** What is not kept in the whole library, site by site, and the way to fetch it. */
export function MissingHostList() {
  const jobs = useJobs();
  const toasts = useToasts();
  const allowed = useAllowedHosts();
  const missing = useLiveQuery(summarizeMissing, [], { isCalm: true });
  const [showsAll, setShowsAll] = useState(false);
  const [busy, setBusy] = useState<string>();
  const [quietHosts, setQuietHosts] = useQuietHosts();

  const load = async ({ host, count }: Missing) => {
    setBusy(host);
    const kept = await jobs.run(t('library_fetchingFrom', host), (tools) => fetchMissing({ host, total: count }, tools));
    setBusy(undefined);
    // Stopped: what came by then is kept, and the list says what is left.
    if (kept === undefined) return;
    const rest = Math.max(0, count - kept);
    const parts = [
      kept > 0 ? tn('library_fetched', kept) : t('library_fetchedNone'),
      ...(rest > 0 ? [tn('library_fetchedRest', rest)] : []),
    ];
    toasts.show({ text: parts.join(' · ') });
  };
  const fetch = (one: Missing) => {
    if (isAllowedHost(one.host, allowed)) return void load(one).catch(toasts.showError);
    requestHosts([one.host])
      .then((isGranted) => (isGranted ? load(one) : toasts.show({ text: t('library_fetchRefused') })))
      .catch(toasts.showError);
  };

  if (missing.state === 'failed') return <ErrorNotice error={missing.error} />;
  const hosts = missing.state === 'ready' ? missing.value.filter(({ host }) => host) : undefined;
  return (
    <div class="hosts" aria-busy={!hosts}>
      <h3>{t('library_notKept')}</h3>
      {hosts?.length === 0 && <p class="quiet">{t('library_nothingMissing')}</p>}
      {hosts && hosts.length > 0 && (
        <>
          <p class="quiet">{t('library_fetchExplained')}</p>
          <ul>
            {(showsAll ? hosts : hosts.slice(0, SHOWN)).map((one) => (
              <li key={one.host}>
                <bdi>{one.host}</bdi>
                <span class="quiet">{tn('library_missingIn', one.articleCount, formatNumber(one.count))}</span>
                <button
                  type="button"
                  class="button"
                  disabled={busy !== undefined}
                  aria-label={t('library_fetchFrom', one.host)}
                  onClick={() => fetch(one)}
                >
                  {t('library_fetch')}
                </button>
              </li>
            ))}
          </ul>
          {hosts.length > SHOWN && !showsAll && (
            <button type="button" class="link" onClick={() => setShowsAll(true)}>
              {t('library_showMore', formatNumber(hosts.length - SHOWN))}
            </button>
          )}
        </>
      )}
      {quietHosts.length > 0 && (
        <p class="quiet">
          {tn('library_quietHosts', quietHosts.length)}{' '}
          <button type="button" class="link" onClick={() => setQuietHosts([])}>
            {t('library_mentionAgain')}
          </button>
        </p>
      )}
    </div>
  );
}
