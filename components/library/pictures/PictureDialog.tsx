import { ChevronLeft, ChevronRight, Download, X } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { keptFileName } from '../../../utils/export';
import { formatNumber, t } from '../../../utils/i18n';
import { useModal } from '../../hooks/use-modal';
import { Icon } from '../../shared/Icon';
import { download } from '../download';
import type { ShownPicture } from '../reader/ArticleFrame';
import type { KeptFile } from '../reader/use-pictures';
import './PictureDialog.css';

interface PictureDialogProps {
  pictures: ShownPicture[];
  first: number;
  fileOf: (hash: string) => KeptFile | undefined;
  lang?: string;
  onClose: () => void;
}

/** The article's pictures, one at a time, as large as the window allows. ← and → go on, Escape closes. */
export function PictureDialog({ pictures, first, fileOf, lang, onClose }: PictureDialogProps) {
  const [at, setAt] = useState(first);
  const modal = useModal(onClose);
  const stage = useRef<HTMLDivElement>(null);
  const picture = pictures[at];
  const file = picture && fileOf(picture.hash);
  const url = useBlobUrl(file?.image.blob);
  const words = picture?.caption || picture?.alt || '';
  const go = (by: number) => setAt((now) => Math.min(pictures.length - 1, Math.max(0, now + by)));
  // The arrows work from the first moment, without a press of Tab.
  useEffect(() => stage.current?.focus(), []);

  return (
    <dialog
      class="picture-dialog"
      aria-label={t('library_picture')}
      {...modal}
      onKeyDown={(event) => {
        const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
        if (!by || event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        go(by);
      }}
    >
      <div class="picture-box">
        <header>
          <span class="picture-count" role="status">
            {pictures.length > 1 && t('library_pictureOf', formatNumber(at + 1), formatNumber(pictures.length))}
          </span>
          {file && (
            <button type="button" class="button" onClick={() => download(file.image.blob, keptFileName(file.ref, file.image.type))}>
              <Icon icon={Download} /> {t('library_savePicture')}
            </button>
          )}
          <button type="button" class="icon" aria-label={t('shared_close')} title={t('shared_close')} onClick={onClose}>
            <Icon icon={X} />
          </button>
        </header>
        <div ref={stage} class="picture-stage" tabIndex={-1}>
          {pictures.length > 1 && <Step by={-1} isLast={at === 0} onStep={go} />}
          {url && <img key={url} src={url} alt={picture?.alt ?? ''} lang={lang} />}
          {!file && <p class="quiet">{t('library_pictureGone')}</p>}
          {pictures.length > 1 && <Step by={1} isLast={at === pictures.length - 1} onStep={go} />}
        </div>
        <p class="picture-words" lang={lang} dir="auto">
          {words}
        </p>
      </div>
    </dialog>
  );
}

function Step({ by, isLast, onStep }: { by: 1 | -1; isLast: boolean; onStep: (by: number) => void }) {
  const label = t(by > 0 ? 'library_nextPicture' : 'library_previousPicture');
  return (
    // Not disabled at the end: a focused button that is switched off would lose the focus, and the arrows with it.
    <button
      type="button"
      class={`picture-step ${by > 0 ? 'is-next' : ''}`}
      aria-disabled={isLast}
      aria-label={label}
      title={label}
      onClick={() => onStep(by)}
    >
      <Icon icon={by > 0 ? ChevronRight : ChevronLeft} />
    </button>
  );
}

/** An address for a blob, for as long as it is drawn. */
function useBlobUrl(blob: Blob | undefined): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (!blob) return setUrl(undefined);
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return url;
}
