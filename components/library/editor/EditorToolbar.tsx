import { Bold, Heading2, type IconNode, Italic, Link, List, ListOrdered, TableRowsSplit, TextQuote } from 'lucide';
import type { RefObject } from 'preact';
import { type MessageKey, t } from '../../../utils/i18n';
import { Icon } from '../../shared/Icon';
import { applyChange } from './apply-change';
import { EDITOR_KEYS, keyText } from './editor-keys';
import { type ActName, changeFor } from './markdown-acts';

const TOOLS: { name: ActName; icon: IconNode; label: MessageKey }[] = [
  { name: 'bold', icon: Bold, label: 'library_mdBold' },
  { name: 'italic', icon: Italic, label: 'library_mdItalic' },
  { name: 'heading', icon: Heading2, label: 'library_mdHeading' },
  { name: 'list', icon: List, label: 'library_mdList' },
  { name: 'numbers', icon: ListOrdered, label: 'library_mdNumbers' },
  { name: 'quote', icon: TextQuote, label: 'library_mdQuote' },
  { name: 'link', icon: Link, label: 'library_mdLink' },
  { name: 'row', icon: TableRowsSplit, label: 'library_mdRow' },
];

/** The few signs of Markdown that a correction needs. One stop for the Tab key; the arrow keys go from one to the next. */
export function EditorToolbar({ field }: { field: RefObject<HTMLTextAreaElement | null> }) {
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLDivElement }) => {
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by || at < 0) return;
    event.preventDefault();
    const next = buttons[(at + by + buttons.length) % buttons.length];
    for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
    next?.focus();
  };
  return (
    <div class="editor-tools" role="toolbar" aria-label={t('library_mdTools')} onKeyDown={onKeyDown}>
      {TOOLS.map(({ name, icon, label }, index) => {
        const { keys, shown } = EDITOR_KEYS[name];
        return (
          <button
            key={name}
            type="button"
            class="icon"
            tabIndex={index === 0 ? 0 : -1}
            aria-label={t(label)}
            aria-keyshortcuts={keys}
            title={`${t(label)} (${keyText(shown)})`}
            // The field keeps the focus, and with it what is selected.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => act(field.current, name)}
          >
            <Icon icon={icon} />
          </button>
        );
      })}
    </div>
  );
}

/** Does what a button or its key means. */
export function act(field: HTMLTextAreaElement | null, name: ActName): void {
  if (field) applyChange(field, changeFor(name, field.value, field.selectionStart, field.selectionEnd));
}
