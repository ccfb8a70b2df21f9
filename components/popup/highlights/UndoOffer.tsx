import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../../utils/i18n';
import { type Countdown, startCountdown } from '../../shared/countdown';
import type { UndoStep } from './use-highlight-acts';

/** Long enough to read it, notice the mistake and reach for it. */
const SHOWN_FOR = 8000;

interface UndoOfferProps {
  step: UndoStep | undefined;
  onUndo: () => void;
  /** Its time is over. */
  onEnd: () => void;
}

/** Says what was done to a highlight, and offers it back. It stays while the pointer or the focus is on it. */
export function UndoOffer({ step, onUndo, onEnd }: UndoOfferProps) {
  const countdown = useRef<Countdown>(undefined);
  useEffect(() => {
    countdown.current = startCountdown(SHOWN_FOR, onEnd);
    return () => countdown.current?.stop();
  }, []);
  const pause = () => countdown.current?.pause();
  const resume = () => countdown.current?.resume();
  return (
    <span class="marks-undo" role="status" onPointerEnter={pause} onPointerLeave={resume} onFocusIn={pause} onFocusOut={resume}>
      {said(step)}
      <button type="button" class="link" aria-keyshortcuts="z Control+Z" title={`${t('highlight_undo')} (z, Ctrl+Z)`} onClick={onUndo}>
        {t('highlight_undo')}
      </button>
    </span>
  );
}

function said(step: UndoStep | undefined): string {
  if (!step || 'removed' in step) return t('highlight_removed');
  return t(step.former.color ? 'library_markRecolored' : 'library_markNoteChanged');
}
