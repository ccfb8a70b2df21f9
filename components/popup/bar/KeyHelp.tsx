import { type MessageKey, t } from '../../../utils/i18n';
import { Dialog } from '../../shared/Dialog';
import './KeyHelp.css';

const KEYS: [keys: string[], meaning: MessageKey][] = [
  [['Enter'], 'popup_keyEnter'],
  [['t'], 'popup_keyTags'],
  [['n'], 'popup_keyNote'],
  [['h'], 'popup_keyHighlights'],
  [['1–5'], 'popup_keyMarkColor'],
  [['a'], 'library_keyMarkAccept'],
  [['Delete', '#'], 'popup_keyMarkRemove'],
  [['z', 'Ctrl+Z'], 'popup_keyMarkUndo'],
  [['/'], 'popup_keySearch'],
  [['j', 'k'], 'popup_keyWalk'],
  [['Ctrl', 'Enter'], 'popup_keyCtrlEnter'],
  [['Esc'], 'popup_keyEscape'],
];

/** All keys of the popup. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={t('popup_keys')} onClose={onClose}>
      <dl class="key-help">
        {KEYS.map(([keys, meaning]) => (
          <div key={meaning}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(meaning)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
