import type { ComponentChildren } from 'preact';
import { t } from '../../utils/i18n';
import { useCommandKey } from '../hooks/use-command-key';
import { Dialog } from '../shared/Dialog';
import { EDITOR_HELP } from './editor/editor-keys';
import './HelpDialog.css';
import { READER_HELP } from './reader/reader-keys';
import { SEARCH_HELP } from './saved/search-keys';
import { HIGHLIGHT_HELP, PAGE_COMMANDS, SHORTCUT_HELP, type ShortcutHelp } from './shortcuts';

/** All keys on one sheet: those of the library, and those that work on every page. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={t('library_helpTitle')} onClose={onClose} class="help">
      <Keys help={SHORTCUT_HELP} />
      <h3>{t('library_keysSearch')}</h3>
      <Keys help={SEARCH_HELP} />
      <h3>{t('library_keysReader')}</h3>
      <Keys help={READER_HELP} />
      <h3>{t('library_marks')}</h3>
      <p class="quiet">{t('library_keyMarksText')}</p>
      <Keys help={HIGHLIGHT_HELP} />
      <h3>{t('library_keysInEditor')}</h3>
      <Keys help={EDITOR_HELP} />
      <h3>{t('library_keysOnPages')}</h3>
      <p class="quiet">{t('library_keysOnPagesText', isMac() ? '⌘' : 'Ctrl')}</p>
      <dl>
        {PAGE_COMMANDS.map(({ name, text }) => (
          <CommandKey key={name} name={name} text={t(text)} />
        ))}
      </dl>
    </Dialog>
  );
}

function Keys({ help }: { help: ShortcutHelp }) {
  return (
    <dl>
      {help.map(({ keys, text }) => (
        <Entry key={text} text={t(text)}>
          {keys.map((key) => (
            <kbd key={key}>{isMac() ? key.replace('Ctrl', '⌘') : key}</kbd>
          ))}
        </Entry>
      ))}
    </dl>
  );
}

function isMac(): boolean {
  return navigator.platform.startsWith('Mac');
}

function CommandKey({ name, text }: { name: string; text: string }) {
  const key = useCommandKey(name);
  return <Entry text={text}>{key ? <kbd>{key}</kbd> : <span class="quiet">{t('library_noShortcut')}</span>}</Entry>;
}

function Entry({ text, children }: { text: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{children}</dt>
      <dd>{text}</dd>
    </div>
  );
}
