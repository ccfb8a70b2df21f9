import { Columns2, Eye, type IconNode, PencilLine } from 'lucide';
import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type MessageKey, t } from '../../../utils/i18n';
import { useStored } from '../../hooks/use-stored';
import { Icon } from '../../shared/Icon';

export type EditorView = 'write' | 'split' | 'preview';

const VIEWS: { view: EditorView; icon: IconNode; label: MessageKey }[] = [
  { view: 'write', icon: PencilLine, label: 'library_viewWrite' },
  { view: 'split', icon: Columns2, label: 'library_viewSplit' },
  { view: 'preview', icon: Eye, label: 'library_preview' },
];
/** Two columns of about twenty Chinese characters each. */
const SPLIT_FROM = 640;

/** Which of text and preview are on show. Where there is no room for both, one is. */
export function useEditorView(root: RefObject<HTMLElement | null>) {
  const [wanted, setWanted] = useStored<EditorView>('library.editorView', 'split', isView);
  // What was chosen in a narrow window is of this window only.
  const [narrow, setNarrow] = useState<EditorView>('write');
  const [canSplit, setCanSplit] = useState(true);
  useEffect(() => {
    const element = root.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => setCanSplit(element.clientWidth >= SPLIT_FROM));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const view = canSplit ? wanted : narrow;
  return {
    view,
    canSplit,
    setView: (next: EditorView) => (canSplit ? setWanted(next) : setNarrow(next)),
  };
}

interface ViewSwitchProps {
  view: EditorView;
  canSplit: boolean;
  onChange: (view: EditorView) => void;
}

export function ViewSwitch({ view: shown, canSplit, onChange }: ViewSwitchProps) {
  return (
    <fieldset class="view-switch">
      <legend class="visually-hidden">{t('library_viewChoice')}</legend>
      {VIEWS.filter(({ view }) => canSplit || view !== 'split').map(({ view, icon, label }) => (
        <button
          key={view}
          type="button"
          class="icon"
          aria-pressed={view === shown}
          aria-label={t(label)}
          title={t(label)}
          onClick={() => onChange(view)}
        >
          <Icon icon={icon} />
        </button>
      ))}
    </fieldset>
  );
}

function isView(value: unknown): value is EditorView {
  return VIEWS.some(({ view }) => view === value);
}
