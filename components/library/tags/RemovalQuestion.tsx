import { t, tn, uiLanguage } from '../../../utils/i18n';
import { ConfirmDialog } from '../../shared/ConfirmDialog';
import type { TagRow } from './tag-rows';

interface RemovalQuestionProps {
  row: TagRow;
  /** How many tags below it go along. */
  below: number;
  onAnswer: (isSure: boolean) => void;
}

/** Asks before a tag is taken from several articles or highlights: one key too many would cost the work of weeks. */
export function RemovalQuestion({ row: { tag, count, marks }, below, onAnswer }: RemovalQuestionProps) {
  const carriers = [count > 0 && tn('library_articleCount', count), marks > 0 && tn('library_highlightCount', marks)];
  const list = new Intl.ListFormat(uiLanguage()).format(carriers.filter((text) => text !== false));
  return (
    <ConfirmDialog
      title={t('tags_deleteTitle', tag)}
      confirmLabel={t('tags_delete')}
      onConfirm={() => onAnswer(true)}
      onCancel={() => onAnswer(false)}
    >
      <p>
        {t('tags_deleteText', list)} {below > 0 && tn('tags_deleteBelow', below)}
      </p>
      <p>{t('tags_deleteUndo')}</p>
    </ConfirmDialog>
  );
}
