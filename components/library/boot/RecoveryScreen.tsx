import { useState } from 'preact/hooks';
import { t, tn } from '../../../utils/i18n';
import { formatMomentInFull } from '../../../utils/i18n/moments';
import { acceptLoss, type Witness } from '../../../utils/store';
import { ConfirmDialog } from '../../shared/ConfirmDialog';
import { useToasts } from '../../shared/toasts';
import { RestoreFlow } from '../settings/RestoreFlow';

interface RecoveryScreenProps {
  witness: Witness;
  /** Articles that are there. */
  found: number;
  onDone: () => void;
}

/** The library is emptier than it was left: says so calmly, and offers the two ways on. */
export function RecoveryScreen({ witness, found, onDone }: RecoveryScreenProps) {
  const toasts = useToasts();
  const [asks, setAsks] = useState(false);
  const [isRestored, setRestored] = useState(false);

  const goOn = async () => {
    setAsks(false);
    try {
      await acceptLoss();
      onDone();
    } catch (error) {
      toasts.showError(error);
    }
  };

  return (
    <main class="gate">
      <h1>{t(found === 0 ? 'library_recoveryTitleAll' : 'library_recoveryTitle')}</h1>
      <p>
        {t(
          'library_recoveryFacts',
          tn('library_recoveryExpected', witness.articleCount),
          found === 0 ? t('library_recoveryFoundNone') : tn('library_recoveryFound', found),
          witness.lastBackupAt ? t('library_recoveryBackup', formatMomentInFull(witness.lastBackupAt)) : t('library_recoveryNoBackup'),
        )}
      </p>
      <p>{t('library_recoveryWhy')}</p>
      <section>
        <h2>{t('library_recoveryRestoreTitle')}</h2>
        <p>{t('library_recoveryRestoreText')}</p>
        <RestoreFlow onDone={() => setRestored(true)} />
        {isRestored && (
          <button type="button" class="button primary" ref={(button) => button?.focus()} onClick={() => void goOn()}>
            {t('library_recoveryOpen')}
          </button>
        )}
      </section>
      {!isRestored && (
        <section>
          <h2>{t('library_recoveryGoOnTitle')}</h2>
          <p>{t('library_recoveryGoOnText')}</p>
          <button type="button" class="button" onClick={() => setAsks(true)}>
            {t('library_recoveryGoOn')}
          </button>
        </section>
      )}
      {asks && (
        <ConfirmDialog
          title={t('library_recoveryConfirmTitle')}
          confirmLabel={t('library_recoveryGoOn')}
          onConfirm={() => void goOn()}
          onCancel={() => setAsks(false)}
        >
          <p>{t('library_recoveryConfirmText')}</p>
        </ConfirmDialog>
      )}
    </main>
  );
}
