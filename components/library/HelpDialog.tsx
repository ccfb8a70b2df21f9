import { t } from '../../utils/i18n';
import { Dialog } from '../shared/Dialog';
import './HelpDialog.css';
import { HIGHLIGHT_HELP, SHORTCUT_HELP, type ShortcutHelp } from './shortcuts';

/** All keys of the library on one sheet. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={t('library_helpTitle')} onClose={onClose} class="help">
      <Keys help={SHORTCUT_HELP} />
      <h3>{t('library_marks')}</h3>
      <p class="quiet">{t('library_keyMarksText')}</p>
      <Keys help={HIGHLIGHT_HELP} />
    </Dialog>
  );
}

function Keys({ help }: { help: ShortcutHelp }) {
  const isMac = navigator.platform.startsWith('Mac');
  return (
    <dl>
      {help.map(({ keys, text }) => (
        <div key={text}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{isMac ? key.replace('Ctrl', '⌘') : key}</kbd>
            ))}
          </dt>
          <dd>{t(text)}</dd>
        </div>
      ))}
    </dl>
  );
}
