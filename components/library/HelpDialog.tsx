import { t } from '../../utils/i18n';
import { Dialog } from '../shared/Dialog';
import './HelpDialog.css';
import { SHORTCUT_HELP } from './shortcuts';

/** All keys of the library on one sheet. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const isMac = navigator.platform.startsWith('Mac');
  return (
    <Dialog title={t('library_helpTitle')} onClose={onClose} class="help">
      <dl>
        {SHORTCUT_HELP.map(({ keys, text }) => (
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
    </Dialog>
  );
}
