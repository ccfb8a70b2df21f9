import { LifeBuoy } from 'lucide';
import { errorText, errorTextFor, t } from '../../utils/i18n';
import { Icon } from '../shared/Icon';
import './LibraryTrouble.css';
import { openLibraryPage } from './open-library';
import type { LibraryGate } from './use-library';

/** Stands for everything while the library cannot be used: what is the matter, and where to set it right. */
export function LibraryTrouble({ gate }: { gate: Extract<LibraryGate, { state: 'recovery' | 'failed' }> }) {
  return (
    <main class="trouble">
      <h1 class="visually-hidden">{t('appName')}</h1>
      <Icon icon={LifeBuoy} />
      <p role="alert">{gate.state === 'recovery' ? errorTextFor('library-lost') : errorText(gate.error)}</p>
      <button type="button" class="button primary" onClick={() => openLibraryPage()}>
        {t('popup_openLibrary')}
      </button>
    </main>
  );
}
