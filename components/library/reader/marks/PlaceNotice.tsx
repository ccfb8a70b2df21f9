import { t } from '../../../../utils/i18n';
import './PlaceNotice.css';
import type { MarkEntry } from './use-marks';

interface PlaceNoticeProps {
  entry: MarkEntry;
  /** Takes the wording found, or the place suggested, for what is marked. */
  onAccept?: () => void;
}

/** Says, where a highlight is not simply in its place, what became of it. */
export function PlaceNotice({ entry: { highlight, place }, onAccept }: PlaceNoticeProps) {
  const { state, text, suggestion } = place;
  if (state === 'in-place' || state === 'looking') return null;
  const isOutside = state === 'outside';
  return (
    <div class={`place-notice ${state}`}>
      <p>{t(state === 'changed' ? 'library_markChanged' : isOutside ? 'library_markOutside' : 'library_markLost')}</p>
      {state === 'changed' && (
        <dl>
          <dt>{t('library_markWas')}</dt>
          <dd>{highlight.selectors[0].exact}</dd>
          <dt>{t('library_markIs')}</dt>
          <dd>{text}</dd>
        </dl>
      )}
      {suggestion && (
        <dl>
          <dt>{t('library_markPerhaps')}</dt>
          <dd>{suggestion.text}</dd>
        </dl>
      )}
      {onAccept && (state === 'changed' || suggestion) && (
        <button type="button" class="link" aria-keyshortcuts="a" onClick={onAccept}>
          {t(state === 'changed' ? 'library_markAccept' : 'library_markAcceptPlace')}
        </button>
      )}
    </div>
  );
}
