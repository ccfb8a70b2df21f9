import { t } from '../../../utils/i18n';
import { useCommandKey } from '../../hooks/use-command-key';
import { shortQuery } from '../../shared/short-query';
import '../list/Empty.css';

interface EmptyHighlightsProps {
  /** Whether there are none at all, or none that fit. */
  isNew: boolean;
  query?: string;
  onShowAll: () => void;
}

/** Teaches the first highlight; or says that none fits. */
export function EmptyHighlights({ isNew, query, onShowAll }: EmptyHighlightsProps) {
  const shortcut = useCommandKey('highlight-selection');
  if (!isNew) {
    return (
      <div class="empty">
        <h2>{query ? t('library_noHitsTitle', shortQuery(query)) : t('library_marksNoneTitle')}</h2>
        <p>{t('library_marksNoneText')}</p>
        <button type="button" class="button" onClick={onShowAll}>
          {t('library_marksShowAll')}
        </button>
      </div>
    );
  }
  return (
    <div class="empty">
      <h2>{t('library_marksNewTitle')}</h2>
      <ol>
        <li>{t('library_marksNewStep1')}</li>
        <li>
          {shortcut ? (
            <>
              {t('library_marksNewStep2')} <kbd>{shortcut}</kbd>
            </>
          ) : (
            t('library_marksNewStep2NoKey')
          )}
        </li>
        <li>{t('library_marksNewStep3')}</li>
      </ol>
    </div>
  );
}
