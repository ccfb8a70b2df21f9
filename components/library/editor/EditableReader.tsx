import type { ComponentProps } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { getArticle } from '../../../utils/store';
import { useLiveQuery } from '../../hooks/use-live-query';
import { useToasts } from '../../shared/toasts';
import { useLibrary } from '../library-context';
import { Reader } from '../reader/Reader';
import { isTyping, KeyContext, useKeyHandler } from '../use-shortcuts';
import { type EditorStart, startEditing } from './drafts';
import { EditContext } from './edit-context';
import { probesOf } from './start-place';
import { TextEditor } from './TextEditor';

interface Editing {
  start: EditorStart;
  probes: string[];
}

/** The open article: read, or with its text in the editor. */
export function EditableReader(props: ComponentProps<typeof Reader>) {
  const { id } = props;
  const { address, go } = useLibrary();
  const toasts = useToasts();
  const handleKey = useKeyHandler();
  const [editing, setEditing] = useState<Editing>();
  const live = useLiveQuery(async () => ({ id, article: await getArticle(id) }), [id]);
  const article = live.state === 'ready' && live.value.id === id ? live.value.article : undefined;
  const canEdit = article !== undefined && !article.deletedAt && article.kind !== 'link';
  // Where the draft is gone on with: the article may have to be opened again first.
  const wanted = useRef<string>(undefined);

  const open = async () => {
    const probes = probesOf(document.querySelector<HTMLIFrameElement>('.article-frame'), document.querySelector('.reader-scroll'));
    try {
      const start = await startEditing(id);
      // Who has gone on to another article meanwhile does not find the editor open on the way back.
      if (latest.current.id === id) setEditing({ start, probes });
    } catch (error) {
      toasts.showError(error);
    }
  };
  const goOn = (articleId: string) => {
    wanted.current = articleId;
    if (articleId === id) void open();
    else go({ screen: { name: 'article', id: articleId }, filter: address.filter });
  };
  useEffect(() => {
    if (!canEdit || wanted.current !== id) return;
    wanted.current = undefined;
    void open();
  }, [id, canEdit]);

  const isOpen = editing?.start.draft.articleId === id;
  const latest = useRef({ open, canEdit, isOpen, id });
  latest.current = { open, canEdit, isOpen, id };
  const onKey = useRef((event: KeyboardEvent) => {
    const { open: openNow, canEdit: can, isOpen: isShown, id: shown } = latest.current;
    if (event.key !== 'E' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return false;
    if (!can || isShown || isTyping(event) || document.querySelector('dialog[open]')) return false;
    // In the list a key means the row, which may be another article.
    const row = document.activeElement?.closest('.list') && document.activeElement.closest<HTMLElement>('[data-id]');
    if (row && row.dataset.id !== shown) return false;
    event.preventDefault();
    if (!event.repeat) void openNow();
    return true;
  }).current;
  useEffect(() => {
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  const inFrame = useRef((event: KeyboardEvent) => onKey(event) || handleKey(event)).current;

  if (editing && isOpen && article) {
    return (
      <TextEditor
        key={editing.start.draft.id}
        article={article}
        {...editing}
        onDone={() => setEditing((now) => (now === editing ? undefined : now))}
        onContinue={() => goOn(editing.start.draft.articleId)}
      />
    );
  }
  return (
    <EditContext.Provider value={canEdit ? open : undefined}>
      <KeyContext.Provider value={inFrame}>
        <Reader {...props} />
      </KeyContext.Provider>
    </EditContext.Provider>
  );
}
