import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../utils/i18n';
import { formatMomentInFull } from '../../../utils/i18n/moments';
import type { Article, Version } from '../../../utils/model/article';
import { newId } from '../../../utils/model/id';
import { getArticle, getBody, listVersions, restoreVersion, undoText } from '../../../utils/store';
import { useLiveQuery } from '../../hooks/use-live-query';
import { Dialog } from '../../shared/Dialog';
import { ErrorNotice } from '../../shared/ErrorNotice';
import { lengthText } from '../../shared/text-length';
import { useToasts } from '../../shared/toasts';
import { Comparison } from './Comparison';
import './VersionsDialog.css';

/** One of an article's texts, the present one or an older. */
interface Text extends Pick<Version, 'hash' | 'markdown' | 'capturedAt' | 'textEditedAt' | 'wordCount' | 'excerpt' | 'metadata'> {
  /** Absent for the present text. */
  version?: Version;
  /** Whether there may be another present text: not in the trash. */
  canRestore?: boolean;
}

interface VersionsDialogProps {
  articleId: string;
  /** Reads this older text. */
  onPick: (version: Version) => void;
  /** Another text is the present one now. */
  onRestored: () => void;
  onClose: () => void;
}

/** All texts of an article, the newest first: to be read, compared, and brought back. */
export function VersionsDialog({ articleId, onPick, onRestored, onClose }: VersionsDialogProps) {
  const texts = useLiveQuery(() => readTexts(articleId), [articleId]);
  const [compared, setCompared] = useState<Version>();
  const list = useRef<HTMLOListElement>(null);
  const wasComparing = useRef(false);
  useEffect(() => {
    // The button that was pressed is gone with the comparison.
    if (wasComparing.current && !compared) list.current?.querySelector('button')?.focus();
    wasComparing.current = compared !== undefined;
  }, [compared]);
  const restore = useRestore(onRestored);
  const all = texts.state === 'ready' ? texts.value : [];
  const present = all[0];

  return (
    <Dialog title={t(compared ? 'library_compareTitle' : 'library_versions')} onClose={onClose} class="versions-dialog">
      {texts.state === 'failed' && <ErrorNotice error={texts.error} />}
      {compared && present ? (
        <CompareView
          was={compared}
          texts={all}
          onBack={() => setCompared(undefined)}
          onRestore={present.canRestore ? restore : undefined}
        />
      ) : (
        <>
          <p class="quiet">{t('library_versionsText')}</p>
          <ol ref={list} class="versions">
            {all.map((text) => (
              <li key={text.version?.id ?? ''}>
                <TextFacts text={text} isPresent={!text.version} isSame={text.version !== undefined && text.hash === present?.hash} />
                {text.version && (
                  <VersionActs
                    version={text.version}
                    onRead={onPick}
                    onCompare={text.hash === present?.hash ? undefined : setCompared}
                    onRestore={present?.canRestore && text.hash !== present.hash ? restore : undefined}
                  />
                )}
              </li>
            ))}
          </ol>
        </>
      )}
    </Dialog>
  );
}

interface VersionActsProps {
  version: Version;
  onRead: (version: Version) => void;
  onCompare?: (version: Version) => void;
  onRestore?: (version: Version) => void;
}

function VersionActs({ version, onRead, onCompare, onRestore }: VersionActsProps) {
  const when = whenOf(version);
  const entry = (label: string, run: (version: Version) => void) => (
    <button type="button" class="link" aria-label={`${label}: ${when}`} onClick={() => run(version)}>
      {label}
    </button>
  );
  return (
    <span class="version-acts">
      {entry(t('library_versionRead'), onRead)}
      {onCompare && entry(t('library_versionCompare'), onCompare)}
      {onRestore && entry(t('library_versionRestore'), onRestore)}
    </span>
  );
}

function TextFacts({ text, isPresent, isSame }: { text: Text; isPresent: boolean; isSame: boolean }) {
  const kind = t(text.textEditedAt ? 'library_versionEdited' : 'library_versionClipped');
  return (
    <div class="version-facts">
      <p>
        <time dateTime={text.textEditedAt ?? text.capturedAt}>{whenOf(text)}</time>{' '}
        <span class={`tag ${text.textEditedAt ? '' : 'is-original'}`}>{kind}</span>{' '}
        {isPresent && <span class="tag is-present">{t('library_versionPresent')}</span>}
        {isSame && <span class="tag">{t('library_versionSame')}</span>}
      </p>
      <p class="quiet">
        <bdi lang={text.metadata.lang}>{text.metadata.title}</bdi> · {lengthText(text)}
      </p>
    </div>
  );
}

interface CompareViewProps {
  was: Version;
  texts: Text[];
  onBack: () => void;
  onRestore?: (version: Version) => void;
}

/** One version beside the present text, or beside another one. */
function CompareView({ was, texts, onBack, onRestore }: CompareViewProps) {
  const [otherId, setOtherId] = useState('');
  const other = useRef<HTMLSelectElement>(null);
  useEffect(() => other.current?.focus(), []);
  const now = texts.find(({ version }) => (version?.id ?? '') === otherId) ?? texts[0];
  return (
    <>
      <p class="compare-sides">
        <span>{t('library_compareFrom', whenOf(was))}</span>
        <label>
          {t('library_compareTo')}{' '}
          <select ref={other} class="field" value={otherId} onChange={({ currentTarget }) => setOtherId(currentTarget.value)}>
            {texts
              .filter(({ version }) => version?.id !== was.id)
              .map((text) => (
                <option key={text.version?.id ?? ''} value={text.version?.id ?? ''}>
                  {text.version ? whenOf(text) : t('library_versionPresent')}
                </option>
              ))}
          </select>
        </label>
      </p>
      {now && <Comparison was={was.markdown} now={now.markdown} lang={was.metadata.lang} />}
      <p class="compare-acts">
        <button type="button" class="button" onClick={onBack}>
          {t('library_versionsBack')}
        </button>
        {onRestore && (
          <button type="button" class="button" onClick={() => onRestore(was)}>
            {t('library_versionRestore')}
          </button>
        )}
      </p>
    </>
  );
}

/** Brings an older text back, with undo. */
export function useRestore(onRestored: () => void): (version: Version) => void {
  const toasts = useToasts();
  const restore = async ({ id, articleId }: Version) => {
    try {
      const saved = await restoreVersion(id, newId());
      onRestored();
      toasts.show({ text: t('library_versionRestored'), undo: () => undoText(saved), about: [articleId] });
    } catch (error) {
      toasts.showError(error);
    }
  };
  return (version) => void restore(version);
}

function whenOf({ capturedAt, textEditedAt }: Pick<Article, 'capturedAt' | 'textEditedAt'>): string {
  return formatMomentInFull(textEditedAt ?? capturedAt);
}

async function readTexts(articleId: string): Promise<Text[]> {
  const [article, body, versions] = await Promise.all([getArticle(articleId), getBody(articleId), listVersions(articleId)]);
  if (!article || !body) return [];
  const present = { ...article, metadata: article, markdown: body.markdown, canRestore: !article.deletedAt };
  return [present, ...versions.map((version) => ({ ...version, version }))];
}
