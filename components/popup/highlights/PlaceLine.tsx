import { t } from '../../../utils/i18n';
import type { HighlightPlace } from '../../../utils/messaging';
import { langOfText } from '../../../utils/model/text-lang';

/** What became of a highlight whose words are not on the page as they were: nothing is moved or dropped without a word. */
export function PlaceLine({ place, onShow, onAccept }: { place: HighlightPlace; onShow: () => void; onAccept: () => void }) {
  const { state, text, suggestion } = place;
  if (state === 'changed' && text) {
    return (
      <div class="mark-place">
        <p>{t('popup_markChanged')}</p>
        <Words text={text} />
        <button type="button" class="link" title={`${t('popup_markTakeWords')} (a)`} onClick={onAccept}>
          {t('popup_markTakeWords')}
        </button>
      </div>
    );
  }
  if (state !== 'lost') return null;
  return (
    <div class="mark-place">
      <p>{t(suggestion ? 'popup_markSuggested' : 'popup_markLost')}</p>
      {suggestion && (
        <>
          <Words text={suggestion} />
          <button type="button" class="link" onClick={onShow}>
            {t('popup_markShow')}
          </button>
          <button type="button" class="link" title={`${t('popup_markTakePlace')} (a)`} onClick={onAccept}>
            {t('popup_markTakePlace')}
          </button>
        </>
      )}
    </div>
  );
}

function Words({ text }: { text: string }) {
  return (
    <q class="mark-words" lang={langOfText(text)} dir="auto">
      {text}
    </q>
  );
}
