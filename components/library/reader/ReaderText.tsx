import type { Ref } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { keptFileName } from '../../../utils/export';
import { t } from '../../../utils/i18n';
import type { Article } from '../../../utils/model/article';
import { textLang } from '../../../utils/model/text-lang';
import { download } from '../download';
import { useLibrary } from '../library-context';
import { MissingPictures } from '../pictures/MissingPictures';
import { PictureDialog } from '../pictures/PictureDialog';
import type { FetchRules } from '../pictures/use-fetch-rules';
import { ArticleFrame, type FrameHandle, type ShownPicture } from './ArticleFrame';
import type { OnFramePage } from './marks/use-reader-marks';
import type { Pictures } from './use-pictures';

interface ReaderTextProps {
  article: Article;
  /** The text shown: the present one, or an older. */
  markdown: string;
  /** When that text was clipped. */
  capturedAt: string;
  /** Words of a search, which are painted. */
  terms?: readonly string[];
  pictures: Pictures;
  /** Keys of what the text shows or links to. */
  addresses: ReadonlySet<string>;
  rules: FetchRules;
  handle: Ref<FrameHandle>;
  onPrint: () => void;
  onPage: OnFramePage;
}

/** An article's text with its pictures: shown in place, seen larger, and the way to those that are missing. */
export function ReaderText({ article, markdown, capturedAt, terms, pictures, addresses, rules, handle, onPrint, onPage }: ReaderTextProps) {
  const { actions } = useLibrary();
  const [enlarged, setEnlarged] = useState<{ shown: ShownPicture[]; at: number }>();
  useLayoutEffect(() => setEnlarged(undefined), [markdown]);
  const missing = [...pictures.missing].filter(([key]) => addresses.has(key)).map(([, ref]) => ref);
  const lang = textLang(article);

  return (
    <>
      {!article.deletedAt && <MissingPictures articleId={article.id} capturedAt={capturedAt} missing={missing} rules={rules} />}
      <ArticleFrame
        title={article.title || t('library_untitled')}
        lang={lang}
        markdown={markdown}
        terms={terms}
        pictures={pictures}
        handle={handle}
        onLink={(url, options) => void actions.openLink(url, options)}
        onPicture={(shown, at) => setEnlarged({ shown, at })}
        onFile={(key) => saveFile(pictures, key)}
        onPrint={onPrint}
        onPage={onPage}
      />
      {enlarged && (
        <PictureDialog
          pictures={enlarged.shown}
          first={enlarged.at}
          fileOf={(hash) => [...pictures.kept.values()].find(({ image }) => image.hash === hash)}
          lang={lang}
          onClose={() => setEnlarged(undefined)}
        />
      )}
    </>
  );
}

function saveFile({ kept }: Pictures, key: string): void {
  const file = kept.get(key);
  if (file) download(file.image.blob, keptFileName(file.ref, file.image.type));
}
