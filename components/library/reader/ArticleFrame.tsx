import { useEffect, useMemo, useRef } from 'preact/hooks';
import { t } from '../../../utils/i18n';
import { markdownToHtml } from '../../../utils/markdown/render';
import { parseQuery } from '../../../utils/search/query';
import { useKeyHandler } from '../use-shortcuts';
import './ArticleFrame.css';
import { frameDocument } from './frame-document';
import { paintTerms } from './paint-terms';
import styleUrl from './reader-frame.css?url&no-inline';
import { useReaderStyle } from './use-reader-style';

interface ArticleFrameProps {
  title: string;
  lang?: string;
  markdown: string;
  /** A search whose hits are painted. */
  query?: string;
  onLink: (url: string, options: { inBackground: boolean }) => void;
}

/**
 * The article's text in a sandboxed frame: no script runs, nothing is requested, nothing navigates. It is as high as its text, so that
 * the page around it scrolls; keys and links are handled from out here.
 */
export function ArticleFrame({ title, lang, markdown, query, onLink }: ArticleFrameProps) {
  const ref = useRef<HTMLIFrameElement>(null);
  const handleKey = useKeyHandler();
  const link = useRef(onLink);
  link.current = onLink;
  const terms = useRef<string[]>([]);
  terms.current = query ? parseQuery(query) : [];
  const style = useReaderStyle();
  const html = useMemo(
    () =>
      frameDocument(markdownToHtml(markdown), {
        lang,
        title,
        styleUrl: new URL(styleUrl, location.href).href,
        className: style.className,
        imageLabel: t('library_picture'),
      }),
    [markdown, lang, title, style.className],
  );

  useEffect(() => {
    const frame = ref.current;
    if (!frame) return;
    let stop: AbortController | undefined;
    let observer: ResizeObserver | undefined;
    const attach = () => {
      stop?.abort();
      observer?.disconnect();
      const page = frame.contentDocument;
      if (!page?.body) return;
      paintTerms(page, terms.current);
      stop = new AbortController();
      const { signal } = stop;
      const onClick = (event: MouseEvent) => {
        const anchor = (event.target as Element).closest?.('a[href]');
        if (!anchor) return;
        event.preventDefault();
        link.current(anchor.getAttribute('href') ?? '', { inBackground: event.ctrlKey || event.metaKey || event.button === 1 });
      };
      page.addEventListener('click', onClick, { signal });
      page.addEventListener('auxclick', (event) => event.button === 1 && onClick(event), { signal });
      page.addEventListener('keydown', handleKey, { signal });
      observer = new ResizeObserver(() => {
        frame.style.height = `${Math.ceil(page.body.getBoundingClientRect().height)}px`;
      });
      observer.observe(page.body);
    };
    frame.addEventListener('load', attach);
    attach();
    return () => {
      frame.removeEventListener('load', attach);
      stop?.abort();
      observer?.disconnect();
    };
  }, [html]);
  useEffect(() => {
    if (ref.current?.contentDocument?.body) paintTerms(ref.current.contentDocument, terms.current);
  }, [query]);

  return <iframe ref={ref} class="article-frame" sandbox="allow-same-origin" srcdoc={html} title={title} lang={lang} />;
}
