import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../utils/i18n';
import { formatDateTime } from '../../../utils/i18n/dates';
import type { Version } from '../../../utils/model/article';
import { UnionclipError } from '../../../utils/model/errors';
import { textLang } from '../../../utils/model/text-lang';
import { getArticle, getBody, listTags } from '../../../utils/store';
import { useLiveQuery } from '../../hooks/use-live-query';
import { ErrorNotice } from '../../shared/ErrorNotice';
import { TagField } from '../../shared/TagField';
import { useLibrary } from '../library-context';
import { useFetchRules } from '../pictures/use-fetch-rules';
import type { FrameHandle } from './ArticleFrame';
import { MetadataForm } from './MetadataForm';
import { MetadataSentence } from './MetadataSentence';
import { MarkPanel } from './marks/MarkPanel';
import { MarkToolbar } from './marks/MarkToolbar';
import { useReaderMarks } from './marks/use-reader-marks';
import type { MetadataField } from './metadata-form';
import { NoteField } from './NoteField';
import './Reader.css';
import { publishedText } from './metadata-sentence';
import { ReaderText } from './ReaderText';
import { ReaderToolbar } from './ReaderToolbar';
import { useMarkRead } from './use-mark-read';
import { usePictures } from './use-pictures';
import { usePrintKey } from './use-print-key';
import { useTextAddresses } from './use-text-addresses';
import { VersionsDialog } from './VersionsDialog';

interface ReaderProps {
  id: string;
  /** Asks, once, whether this article takes the focus: not when it was picked with the pointer in the list. */
  takesFocus: () => boolean;
  onClose: () => void;
  onTag: () => void;
  onDelete: () => void;
  onPurge: () => void;
}

/** One article to read, with what is known about it and what can be done with it. */
export function Reader({ id, takesFocus, onClose, onTag, onDelete, onPurge }: ReaderProps) {
  const { actions, address } = useLibrary();
  const scroller = useRef<HTMLElement>(null);
  const [edited, setEdited] = useState<MetadataField>();
  const [version, setVersion] = useState<Version>();
  const [showsVersions, setShowsVersions] = useState(false);
  const live = useLiveQuery(async () => ({ id, article: await getArticle(id), body: await getBody(id) }), [id]);
  const shown = live.state === 'ready' ? live.value : undefined;
  const tags = useLiveQuery(listTags, []);
  const pictures = usePictures(shown?.id ?? id);
  const rules = useFetchRules();
  const frame = useRef<FrameHandle>(null);
  const markdown = version?.markdown ?? shown?.body?.markdown ?? '';
  const addresses = useTextAddresses(markdown);

  useEffect(() => {
    setEdited(undefined);
    setVersion(undefined);
  }, [id]);
  useEffect(() => {
    if (shown?.id !== id) return;
    scroller.current?.scrollTo(0, 0);
    if (takesFocus()) scroller.current?.focus();
  }, [shown?.id]);
  useMarkRead(shown?.article, actions.edit);
  const { screen, filter } = address;
  const wanted = screen.name === 'article' ? screen.highlight : undefined;
  const highlights = useReaderMarks({ id, article: shown?.article, scroller, query: filter.q, wanted });
  const print = async () => {
    const known = shown?.article;
    if (!known) return;
    const printed = version ? { ...known, ...version.metadata } : known;
    await frame.current?.print({ title: printed.title || t('library_untitled'), facts: publishedText(printed), url: known.url });
  };
  usePrintKey(print);

  if (live.state === 'failed' || (shown && (!shown.article || !shown.body))) {
    return (
      <div class="reader-failed">
        <ErrorNotice error={live.state === 'failed' ? live.error : new UnionclipError('article-missing')}>
          <button type="button" class="button" data-focus-home onClick={onClose}>
            {t('library_backToList')}
          </button>
        </ErrorNotice>
      </div>
    );
  }
  const { article, body } = shown ?? {};
  if (!article || !body) return <div class="reader" aria-busy="true" />;
  const lang = textLang(article);
  const isTrashed = Boolean(article.deletedAt);
  const keptHashes = new Set([...(pictures?.kept ?? [])].flatMap(([key, { image }]) => (addresses.has(key) ? image.hash : [])));

  return (
    <div class="reader">
      <ReaderToolbar
        article={article}
        onClose={onClose}
        onTag={onTag}
        onEdit={() => setEdited('title')}
        onVersions={() => setShowsVersions(true)}
        onPrint={() => void print()}
        fileCount={keptHashes.size}
        hasMarkList={highlights.isListOpen}
        onMarkList={highlights.toggleList}
        onDelete={onDelete}
        onPurge={onPurge}
      />
      <div class="reader-main">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard. */}
        <section ref={scroller} class="reader-scroll" tabIndex={0} aria-label={article.title || t('library_untitled')}>
          <article class="article" key={article.id}>
            {version && (
              <p class="version-notice">
                {t('library_olderText', formatDateTime(version.capturedAt))}{' '}
                <button type="button" class="link" onClick={() => setVersion(undefined)}>
                  {t('library_currentText')}
                </button>
              </p>
            )}
            {isTrashed && <p class="version-notice">{t('library_inTrash')}</p>}
            {edited && !version ? (
              <MetadataForm
                article={article}
                first={edited}
                onSave={(edit) => actions.edit(article.id, edit)}
                onLeave={(edit) => void actions.keepEdit(article, edit)}
                onPageGone={(edit) => actions.editAtEnd(article.id, edit)}
                onClose={() => {
                  setEdited(undefined);
                  requestAnimationFrame(() => scroller.current?.focus());
                }}
              />
            ) : (
              <header>
                <h1 lang={lang} dir="auto">
                  <bdi>{version?.metadata.title ?? (article.title || t('library_untitled'))}</bdi>
                </h1>
                <MetadataSentence
                  article={version ? { ...article, ...version.metadata, capturedAt: version.capturedAt } : article}
                  onEdit={version || isTrashed ? undefined : setEdited}
                />
              </header>
            )}
            {!version && !isTrashed && (
              <div class="own">
                <TagField
                  id="reader-tags"
                  label={t('library_tags')}
                  value={article.tags}
                  suggestions={tags.state === 'ready' ? tags.value : []}
                  placeholder={t('library_addTags')}
                  onChange={(next) => void actions.setTags(article, next)}
                />
                <NoteField
                  value={article.note}
                  onSave={(note) => actions.edit(article.id, { note })}
                  onPageGone={(note) => actions.editAtEnd(article.id, { note })}
                />
              </div>
            )}
            {article.kind === 'link' && !version ? (
              <p class="link-only">
                {t('library_linkOnly')}{' '}
                <button type="button" class="link" onClick={() => void actions.openOriginal(article.id)}>
                  {t('library_original')}
                </button>
              </p>
            ) : (
              pictures &&
              rules && (
                <ReaderText
                  article={article}
                  markdown={markdown}
                  capturedAt={version?.capturedAt ?? article.capturedAt}
                  pictures={pictures}
                  addresses={addresses}
                  rules={rules}
                  handle={frame}
                  onPrint={() => void print()}
                  onPage={highlights.onPage}
                />
              )
            )}
          </article>
          {!isTrashed && <MarkToolbar {...highlights} scroller={scroller} />}
        </section>
        {highlights.isListOpen && (
          <MarkPanel
            {...highlights}
            article={article}
            onLeave={() => scroller.current?.focus({ preventScroll: true })}
            onClose={highlights.toggleList}
          />
        )}
      </div>
      {showsVersions && (
        <VersionsDialog
          articleId={article.id}
          onPick={(picked) => {
            setVersion(picked);
            setEdited(undefined);
            setShowsVersions(false);
          }}
          onClose={() => setShowsVersions(false)}
        />
      )}
    </div>
  );
}
