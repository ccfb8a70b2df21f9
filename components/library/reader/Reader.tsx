import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { formatNumber, t } from '../../../utils/i18n';
import type { Version } from '../../../utils/model/article';
import { UnionclipError } from '../../../utils/model/errors';
import { ErrorNotice } from '../../shared/ErrorNotice';
import { useLibrary } from '../library-context';
import { useFetchRules } from '../pictures/use-fetch-rules';
import { VersionsDialog } from '../versions/VersionsDialog';
import type { FrameHandle } from './ArticleFrame';
import { useContents } from './contents/use-contents';
import { FindBar } from './find/FindBar';
import { useFind } from './find/use-find';
import { MarkPanel } from './marks/MarkPanel';
import { MarkToolbar } from './marks/MarkToolbar';
import { type OnFramePage, useReaderMarks } from './marks/use-reader-marks';
import type { MetadataField } from './metadata-form';
import { usePlace } from './place/use-place';
import { headingOf } from './print/heading-of';
import './Reader.css';
import { ReaderHead } from './ReaderHead';
import { ReaderText } from './ReaderText';
import { ReaderToolbar } from './ReaderToolbar';
import { PLAIN_STYLE, stepSize, styleTokens } from './style/reader-style';
import { useReaderStyle } from './style/use-reader-style';
import { useFramePage } from './use-frame-page';
import { useMarkRead } from './use-mark-read';
import { useOpened } from './use-opened';
import { usePictures } from './use-pictures';
import { usePrintKey } from './use-print-key';
import { useReaderKeys } from './use-reader-keys';
import { useSearchWords } from './use-search-words';
import { useTextAddresses } from './use-text-addresses';

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
  const { actions, address, steps } = useLibrary();
  const scroller = useRef<HTMLElement>(null);
  const progress = useRef<HTMLDivElement>(null);
  const [edited, setEdited] = useState<MetadataField>();
  const [picked, setVersion] = useState<Version>();
  const [showsVersions, setShowsVersions] = useState(false);
  const live = useOpened(id, [steps?.next, steps?.previous]);
  const shown = live.state === 'ready' ? live.value : undefined;
  // Of the article that is shown: another one never stands above an older text of this.
  const version = picked?.articleId === (shown?.id ?? id) ? picked : undefined;
  const pictures = usePictures(shown?.id ?? id);
  const rules = useFetchRules();
  const frame = useRef<FrameHandle>(null);
  const markdown = version?.markdown ?? shown?.body?.markdown ?? '';
  const addresses = useTextAddresses(markdown);
  const [style, setStyle] = useReaderStyle();
  const [framePage, followPage] = useFramePage();
  const { screen, filter } = address;
  const wanted = screen.name === 'article' ? screen.highlight : undefined;
  const focusText = () => scroller.current?.focus({ preventScroll: true });

  useEffect(() => {
    setEdited(undefined);
    setVersion(undefined);
    setShowsVersions(false);
  }, [id]);
  useEffect(() => {
    if (shown?.id !== id) return;
    scroller.current?.scrollTo(0, 0);
    if (takesFocus()) scroller.current?.focus();
  }, [shown?.id]);
  useMarkRead(shown?.article, actions.edit);
  const isFindingPlace = usePlace(
    { id: shown?.id, framePage, scroller, style, isGiven: Boolean(wanted), isOff: Boolean(version) },
    (share) => progress.current?.style.setProperty('--progress', String(share)),
  );
  const words = useSearchWords(filter.q);
  const find = useFind({ framePage, scroller, words });
  const contents = useContents(framePage, scroller);
  const highlights = useReaderMarks({ id, article: shown?.article, scroller, terms: words, wanted });
  const attachKeys = useReaderKeys({
    run: {
      find: find.open,
      contents: contents.toggle,
      larger: () => setStyle({ size: stepSize(style.size, 1) }),
      smaller: () => setStyle({ size: stepSize(style.size, -1) }),
      usual: () => setStyle({ size: PLAIN_STYLE.size }),
    },
    escape() {
      if (find.isOpen) find.close({ isBack: false });
      return find.isOpen;
    },
  });
  const onPage = useCallback<OnFramePage>((page, whole, signal) => {
    followPage(page, whole, signal);
    highlights.onPage(page, whole, signal);
    attachKeys(page, signal);
  }, []);
  const print = async () => {
    const known = shown?.article;
    if (!known) return;
    const printed = version ? { ...known, ...version.metadata, capturedAt: version.capturedAt } : known;
    await frame.current?.print({ ...headingOf(printed), url: known.url });
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
  if (!article || !body) return <div class="reader" aria-busy="true" tabIndex={-1} />;
  const isTrashed = Boolean(article.deletedAt);
  const keptHashes = new Set([...(pictures?.kept ?? [])].flatMap(([key, { image }]) => (addresses.has(key) ? image.hash : [])));

  return (
    <div class={`reader ${style.font === 'serif' ? 'is-serif' : ''}`} style={styleTokens(style)}>
      <ReaderToolbar
        article={article}
        contents={contents}
        onClose={onClose}
        onFind={find.open}
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
        <div ref={progress} class="reader-progress" aria-hidden="true" />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard. */}
        <section ref={scroller} class="reader-scroll" tabIndex={0} aria-label={article.title || t('library_untitled')}>
          <article class={`article ${isFindingPlace ? 'is-finding' : ''}`} key={article.id}>
            <ReaderHead
              article={article}
              version={version}
              onCurrent={() => setVersion(undefined)}
              onVersions={() => setShowsVersions(true)}
              edited={edited}
              onEdit={setEdited}
              focusText={focusText}
            />
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
                  // While words are looked for, only they are painted.
                  terms={find.isOpen && find.text ? undefined : words}
                  pictures={pictures}
                  addresses={addresses}
                  rules={rules}
                  handle={frame}
                  onPrint={() => void print()}
                  onPage={onPage}
                />
              )
            )}
          </article>
          {!isTrashed && <MarkToolbar {...highlights} scroller={scroller} />}
        </section>
        {find.isOpen && <FindBar find={find} words={words} />}
        {highlights.isListOpen && <MarkPanel {...highlights} article={article} onLeave={focusText} onClose={highlights.toggleList} />}
        <p class="visually-hidden" role="status">
          {style.size !== PLAIN_STYLE.size && t('library_textSizeNow', formatNumber(style.size))}
        </p>
      </div>
      {showsVersions && (
        <VersionsDialog
          articleId={article.id}
          onPick={(one) => {
            setVersion(one);
            setEdited(undefined);
            setShowsVersions(false);
          }}
          onRestored={() => {
            setVersion(undefined);
            setShowsVersions(false);
          }}
          onClose={() => setShowsVersions(false)}
        />
      )}
    </div>
  );
}
