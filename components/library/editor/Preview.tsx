import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../../utils/i18n';
import type { Article } from '../../../utils/model/article';
import { textLang } from '../../../utils/model/text-lang';
import { useLibrary } from '../library-context';
import { ArticleFrame, type FrameHandle } from '../reader/ArticleFrame';
import { PictureLoader } from '../reader/picture-loader';
import type { Pictures } from '../reader/use-pictures';
import { PreviewPage } from './fill-preview';
import type { TextPart } from './text-parts';

interface PreviewProps {
  article: Article;
  parts: readonly TextPart[];
  pictures: Pictures;
}

const nothing = () => {};

/** The text as the reader will show it, in the same frame; it is never loaded anew while it is typed. */
export function Preview({ article, parts, pictures }: PreviewProps) {
  const { actions } = useLibrary();
  const open = useRef<{ page: PreviewPage; loader: PictureLoader }>(undefined);
  const unused = useRef<FrameHandle>(null);
  const drawing = useRef<AbortController>(undefined);
  const latest = useRef({ parts, pictures });
  latest.current = { parts, pictures };

  const draw = async () => {
    drawing.current?.abort();
    const mine = new AbortController();
    drawing.current = mine;
    await open.current?.page.show(latest.current.parts, mine.signal);
    if (!mine.signal.aborted) open.current?.loader.update(latest.current.pictures.kept);
  };
  useEffect(() => {
    void draw();
  }, [parts]);
  useEffect(() => () => drawing.current?.abort(), []);

  return (
    <ArticleFrame
      title={t('library_preview')}
      lang={textLang(article)}
      markdown=""
      pictures={pictures}
      handle={unused}
      onLink={(url, options) => void actions.openLink(url, options)}
      onPicture={nothing}
      onFile={nothing}
      onPrint={nothing}
      onPage={(page, _, signal) => {
        // The same document may be handed over twice, once it is there and once it is loaded.
        drawing.current?.abort();
        page.body.replaceChildren();
        const loader = new PictureLoader(page);
        open.current = { page: new PreviewPage(page, () => latest.current.pictures), loader };
        signal.addEventListener('abort', () => {
          loader.close();
          open.current = undefined;
        });
        void draw();
      }}
    />
  );
}
