import { Files } from 'lucide';
import { formatNumber, t, tn } from '../../../utils/i18n';
import type { JoinedPages } from '../../../utils/messaging';
import type { PageSet } from '../../../utils/model/capture';
import { Icon } from '../../shared/Icon';
import './PagesRow.css';
import type { PagesState } from './use-pages';

interface PagesRowProps {
  set: PageSet;
  pages: PagesState;
  /** The other thing to do than the card's main button does: clip all pages, or this one alone. */
  act: { label: string; onPress: () => void };
  isBusy: boolean;
}

/** An article over several pages: which one this is, the other way to clip it, how far reading has come, and what is missing at the end. */
export function PagesRow({ set, pages, act, isBusy }: PagesRowProps) {
  const { progress, partly } = pages;
  return (
    <div class={`pages-row ${partly ? 'is-partly' : ''}`}>
      <Icon icon={Files} />
      <span class="pages-text" role={progress || partly ? 'status' : undefined}>
        {progress ? progressText(progress.read, progress.known) : partly ? partlyText(partly) : placeText(set)}
      </span>
      {progress ? (
        <button type="button" class="button" onClick={pages.cancel}>
          {t('shared_cancel')}
        </button>
      ) : (
        <button type="button" class="button" aria-disabled={isBusy} onClick={partly ? pages.start : act.onPress}>
          {partly ? t('popup_retry') : act.label}
        </button>
      )}
      {progress && progress.known > 0 && (
        <progress class="pages-progress" aria-label={t('popup_readingPages')} value={progress.read} max={progress.known} />
      )}
    </div>
  );
}

/** What the button says that clips all pages. */
export function allPagesLabel({ count }: PageSet): string {
  return count ? tn('popup_clipPages', count) : t('popup_clipAllPages');
}

/** What the button says that clips what could be read. */
export function partlyLabel({ read, known }: JoinedPages): string {
  return t('popup_clipPartly', formatNumber(read), formatNumber(known));
}

function placeText({ number, count }: PageSet): string {
  return count ? t('popup_pageOf', formatNumber(number), formatNumber(count)) : t('popup_page', formatNumber(number));
}

function progressText(read: number, known: number): string {
  if (known === 0) return t('popup_readingPages');
  return t('popup_readingPage', formatNumber(Math.min(read + 1, known)), formatNumber(known));
}

function partlyText({ read, known, missing }: JoinedPages): string {
  return tn('popup_pagesMissing', missing.length, t('popup_pagesRead', formatNumber(read), formatNumber(known)), ranges(missing));
}

// 3, 5–7
function ranges(numbers: number[]): string {
  const parts: [number, number][] = [];
  for (const number of numbers) {
    const last = parts.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else parts.push([number, number]);
  }
  return parts.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(t('popup_listComma'));
}
