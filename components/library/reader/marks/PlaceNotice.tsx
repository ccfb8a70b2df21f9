import { Fragment } from 'preact';
import { t } from '../../../../utils/i18n';
import { editedParts } from './edited-part';
import './PlaceNotice.css';
import type { MarkEntry } from './use-marks';

interface PlaceNoticeProps {
  entry: MarkEntry;
  /** Takes the wording found, or the place suggested, for what is marked. */
  onAccept?: () => void;
  /** The words marked stand above already. */
  isBelowQuote?: boolean;
}

/** Whether there is something to say. */
export function hasNotice({ place: { state } }: MarkEntry): boolean {
  return state !== 'in-place' && state !== 'looking';
}

/** Says, where a highlight is not simply in its place, what became of it. */
export function PlaceNotice({ entry, onAccept, isBelowQuote }: PlaceNoticeProps) {
  const { highlight, place } = entry;
  const { state, text, suggestion } = place;
  if (!hasNotice(entry)) return null;
  const isOutside = state === 'outside';
  return (
    <div class={`place-notice ${state}`}>
      <p>{t(state === 'changed' ? 'library_markChanged' : isOutside ? 'library_markOutside' : 'library_markLost')}</p>
      {state === 'changed' && (
        <dl>
          {!isBelowQuote && (
            <>
              <dt>{t('library_markWas')}</dt>
              <dd>{highlight.selectors[0].exact}</dd>
            </>
          )}
          <dt>{t('library_markIs')}</dt>
          <dd>
            <Edited was={highlight.selectors[0].exact} now={text ?? ''} />
          </dd>
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

/** The words as they are now, with what is new among them set apart. */
function Edited({ was, now }: { was: string; now: string }) {
  const parts = editedParts(was, now);
  return (
    <>
      {parts.map(([start, end], index) => (
        <Fragment key={start}>
          {now.slice(parts[index - 1]?.[1] ?? 0, start)}
          <ins>{now.slice(start, end)}</ins>
        </Fragment>
      ))}
      {now.slice(parts.at(-1)?.[1] ?? 0)}
    </>
  );
}
