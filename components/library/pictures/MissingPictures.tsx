import { ImageOff } from 'lucide';
import { useId, useRef, useState } from 'preact/hooks';
import { t } from '../../../utils/i18n';
import type { ImageProblem, ImageRef } from '../../../utils/model/image';
import { listImageRefs } from '../../../utils/store';
import { Icon } from '../../shared/Icon';
import { useJobs } from '../../shared/jobs';
import { useToasts } from '../../shared/toasts';
import { isAllowedHost, requestHosts } from './allowed-hosts';
import { fetchMissing } from './fetch-missing';
import './MissingPictures.css';
import { fetchedText, hostTexts, missingText, reasonTexts } from './missing-text';
import { useQuietHosts } from './quiet-hosts';
import type { FetchRules } from './use-fetch-rules';

interface MissingPicturesProps {
  articleId: string;
  /** When the text was clipped: its pictures may still be on their way. */
  capturedAt: string;
  /** What the text shows or links to and is not kept. */
  missing: ImageRef[];
  rules: FetchRules;
}

/** Pictures come in after the clip, without anyone waiting: so long nothing is called missing that was not tried. */
const ON_THE_WAY_MS = 60_000;

/** Asking again would change nothing: their places in the text say so, and no line is needed. */
const FINAL: ReadonlySet<ImageProblem | undefined> = new Set<ImageProblem>(['not-found', 'not-an-image', 'too-large', 'budget']);

/** One quiet line about what is not kept of an article, and the way to fetch it. */
export function MissingPictures({ articleId, capturedAt, missing, rules }: MissingPicturesProps) {
  const { isOn, keepAttachments, allowed } = rules;
  const id = useId();
  const jobs = useJobs();
  const toasts = useToasts();
  const [quietHosts, setQuietHosts] = useQuietHosts();
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);

  const isFresh = Date.now() - Date.parse(capturedAt) < ON_THE_WAY_MS;
  const isWanted = ({ kind, host, problem }: ImageRef) =>
    host && (keepAttachments || kind === 'image') && !quietHosts.includes(host) && !(isFresh && !problem) && !FINAL.has(problem);
  const refs = missing.filter(isWanted);
  if (!isOn || refs.length === 0) return null;
  const hosts = [...new Set(refs.map(({ host }) => host))];
  const unasked = hosts.filter((host) => !isAllowedHost(host, allowed));

  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  const load = async () => {
    setBusy(true);
    let isStopped = () => false;
    const kept = await jobs.run(t('library_fetching'), (tools) => {
      isStopped = () => tools.signal.aborted;
      return fetchMissing({ articleIds: [articleId], total: refs.length }, tools);
    });
    setBusy(false);
    // What failed has been told.
    if (kept === undefined && !isStopped()) return;
    const text = fetchedText(refs, await listImageRefs(articleId));
    toasts.show({ text: isStopped() ? `${t('library_fetchStopped')} · ${text}` : text });
  };
  const fetch = () => {
    if (unasked.length === 0) return void load().catch(toasts.showError);
    requestHosts(unasked)
      .then((isGranted) => {
        close();
        return isGranted || unasked.length < hosts.length ? load() : toasts.show({ text: t('library_fetchRefused') });
      })
      .catch(toasts.showError);
  };

  return (
    <section
      class="missing"
      aria-label={missingText(refs)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.preventDefault();
        close();
      }}
    >
      <p>
        <Icon icon={ImageOff} />
        {t('library_missingFrom', missingText(refs), hostTexts(refs).join(t('library_listComma')))}{' '}
        <span class="missing-act">
          {'· '}
          <button
            ref={opener}
            type="button"
            class="link"
            disabled={isBusy}
            {...(unasked.length > 0 ? { 'aria-expanded': isOpen, 'aria-controls': isOpen ? id : undefined } : {})}
            onClick={() => (unasked.length > 0 ? setOpen(!isOpen) : fetch())}
          >
            {t(unasked.length > 0 ? 'library_fetchMore' : 'library_fetch')}
          </button>
        </span>
      </p>
      {isOpen && unasked.length > 0 && (
        <div id={id} class="missing-box">
          <p class="missing-reasons">{reasonTexts(refs).join(' · ')}</p>
          <p>{t('library_fetchExplained')}</p>
          <div class="missing-acts">
            <button type="button" class="button" ref={focus} disabled={isBusy} onClick={fetch}>
              {t('library_fetch')}
            </button>
            <button type="button" class="link" onClick={() => setQuietHosts([...new Set([...quietHosts, ...hosts])])}>
              {t('library_fetchNever')}
            </button>
          </div>
        </div>
      )}
    </section>
  );
}

// One and the same function: a new one would be called at every drawing, and take the focus back.
function focus(button: HTMLButtonElement | null): void {
  button?.focus();
}
