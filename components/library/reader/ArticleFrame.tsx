import type { Ref } from 'preact';
import { useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { t } from '../../../utils/i18n';
import { markdownToHtml } from '../../../utils/markdown/render';
import { sliceMarkdown } from '../../../utils/markdown/slices';
import { useKeyHandler } from '../use-shortcuts';
import './ArticleFrame.css';
import { appendParts } from './append-parts';
import { frameDocument, framePart } from './frame-document';
import type { OnFramePage } from './marks/use-reader-marks';
import { paintMoreTerms, paintTerms } from './paint-terms';
import { PictureLoader } from './picture-loader';
import { placePictures } from './place-pictures';
import { type PrintHeading, printFrame } from './print/print-frame';
import styleUrl from './reader-frame.css?url&no-inline';
import { renderOnce } from './rendered';
import { dressText } from './style/reader-style';
import { useReaderStyle } from './style/use-reader-style';
import type { Pictures } from './use-pictures';
import { isPrintKey } from './use-print-key';

const NO_WORDS: readonly string[] = [];

interface ArticleFrameProps {
  title: string;
  lang?: string;
  markdown: string;
  /** Words of a search, which are painted. */
  terms?: readonly string[];
  pictures: Pictures;
  handle: Ref<FrameHandle>;
  onLink: (url: string, options: { inBackground: boolean }) => void;
  /** A kept picture was pressed: all that the text shows, in order, and which one. */
  onPicture: (shown: ShownPicture[], at: number) => void;
  /** A link to a kept attachment was pressed: its key in `pictures`. */
  onFile: (key: string) => void;
  /** The keys for printing were pressed in the frame. */
  onPrint: () => void;
  /** The document of this text is there, as far as it is. */
  onPage: OnFramePage;
}

/** A picture as the text shows it. */
export interface ShownPicture {
  hash: string;
  alt: string;
  caption?: string;
}

/** What can be done with the open frame from outside. */
export interface FrameHandle {
  /** Prints the article alone, with all its pictures; `heading` stands above it on the paper. */
  print: (heading: PrintHeading) => Promise<void>;
}

/**
 * The article's text in a sandboxed frame: no script runs, nothing is requested, nothing navigates. It is as high as its text, so that
 * the page around it scrolls; keys, links and pictures are handled from out here. Of a long text the first screens come at once, and the
 * rest part by part while the page stays alive.
 */
export function ArticleFrame({ title, lang, markdown, terms: words = NO_WORDS, pictures, handle, ...on }: ArticleFrameProps) {
  const ref = useRef<HTMLIFrameElement>(null);
  const loader = useRef<PictureLoader>(undefined);
  const handleKey = useKeyHandler();
  const latest = useRef({ ...on, pictures });
  latest.current = { ...on, pictures };
  const terms = useRef(words);
  terms.current = words;
  const [style] = useReaderStyle();
  const rest = useRef<Promise<void>>(undefined);
  const [isPartial, setPartial] = useState(false);
  const { html, parts, textKey } = useMemo(
    () => {
      const [first = '', ...parts] = sliceMarkdown(markdown);
      const textKey = newTextKey();
      const styles = { styleUrl: new URL(styleUrl, location.href).href, dress: (root: HTMLElement) => dressText(root, style) };
      return { html: frameDocument(renderOnce(first), { lang, title, pictures, textKey, ...styles }), parts, textKey };
    },
    // What changes later is changed in the open frame: a new document would lose the place.
    [markdown, pictures.articleId],
  );
  useLayoutEffect(() => {
    const root = ref.current?.contentDocument?.documentElement;
    if (!root?.dataset.text) return;
    dressText(root, style);
    root.lang = lang ?? '';
    root.ownerDocument.title = title;
  }, [style, lang, title]);

  useEffect(() => {
    const frame = ref.current;
    if (!frame) return;
    let stop: AbortController | undefined;
    let observer: ResizeObserver | undefined;
    const attach = () => {
      stop?.abort();
      observer?.disconnect();
      loader.current?.close();
      const page = frame.contentDocument;
      if (!page?.body) return;
      paintTerms(page, terms.current);
      placePictures(page, latest.current.pictures);
      loader.current = new PictureLoader(page);
      loader.current.update(latest.current.pictures.kept);
      stop = new AbortController();
      const { signal } = stop;
      const isThisText = page.documentElement.dataset.text === textKey;
      setPartial(isThisText && parts.length > 0);
      if (isThisText) {
        rest.current = addRest(page, signal);
        latest.current.onPage(page, rest.current, signal);
      }
      const onClick = (event: MouseEvent) => press(event, page, latest.current);
      page.addEventListener('click', onClick, { signal });
      page.addEventListener('auxclick', (event) => event.button === 1 && onClick(event), { signal });
      page.addEventListener('keydown', handleKey, { signal });
      page.addEventListener(
        'keydown',
        (event) => {
          if (!isPrintKey(event)) return;
          event.preventDefault();
          latest.current.onPrint();
        },
        { signal },
      );
      observer = new ResizeObserver(() => {
        frame.style.height = `${Math.ceil(page.body.getBoundingClientRect().height)}px`;
      });
      observer.observe(page.body);
    };
    const addRest = async (page: Document, signal: AbortSignal) => {
      await appendParts(page, parts, {
        signal,
        make: (part) => framePart(markdownToHtml(part), latest.current.pictures),
        onAdded: (part) => paintMoreTerms(page, terms.current, part),
      });
      if (signal.aborted) return;
      loader.current?.update(latest.current.pictures.kept);
      setPartial(false);
    };
    frame.addEventListener('load', attach);
    attach();
    return () => {
      frame.removeEventListener('load', attach);
      stop?.abort();
      observer?.disconnect();
      loader.current?.close();
    };
  }, [html]);
  useEffect(() => {
    if (ref.current?.contentDocument?.body) paintTerms(ref.current.contentDocument, terms.current);
  }, [words]);
  useEffect(() => {
    if (!ref.current?.contentDocument?.body) return;
    placePictures(ref.current.contentDocument, pictures);
    loader.current?.update(pictures.kept);
  }, [pictures]);
  useImperativeHandle(
    handle,
    () => ({
      async print(heading) {
        await rest.current;
        await loader.current?.showAll();
        if (ref.current) printFrame(ref.current, heading);
      },
    }),
    [],
  );

  // `allow-modals` is for printing from out here: nothing inside can run and ask for it.
  return (
    <>
      <iframe ref={ref} class="article-frame" sandbox="allow-same-origin allow-modals" srcdoc={html} title={title} lang={lang} />
      {isPartial && (
        <p class="article-more" role="status">
          {t('library_loadingRest')}
        </p>
      )}
    </>
  );
}

let texts = 0;

function newTextKey(): string {
  texts += 1;
  return String(texts);
}

function press(event: MouseEvent, page: Document, on: Pick<ArticleFrameProps, 'onLink' | 'onPicture' | 'onFile'>): void {
  const target = event.target as Element;
  const inBackground = event.ctrlKey || event.metaKey || event.button === 1;
  const picture = target.closest?.('button.kept');
  if (picture) {
    const all = [...page.querySelectorAll('button.kept')];
    on.onPicture(all.map(shownIn), all.indexOf(picture));
    return;
  }
  const anchor = target.closest?.<HTMLAnchorElement>('a[href]');
  if (!anchor) return;
  event.preventDefault();
  if (anchor.dataset.file && !inBackground) on.onFile(anchor.dataset.file);
  else on.onLink(anchor.getAttribute('href') ?? '', { inBackground });
}

function shownIn(button: Element): ShownPicture {
  const image = button.querySelector('img');
  const { caption } = button.closest<HTMLElement>('.slot')?.dataset ?? {};
  return { hash: image?.dataset.hash ?? '', alt: image?.alt ?? '', ...(caption ? { caption } : {}) };
}
