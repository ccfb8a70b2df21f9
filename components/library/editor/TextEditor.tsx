import { ArrowLeft } from 'lucide';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../utils/i18n';
import { formatMoment } from '../../../utils/i18n/moments';
import type { Article } from '../../../utils/model/article';
import { textLang } from '../../../utils/model/text-lang';
import { Icon } from '../../shared/Icon';
import { lengthText } from '../../shared/text-length';
import { useToasts } from '../../shared/toasts';
import { usePictures } from '../reader/use-pictures';
import { KeyContext } from '../use-shortcuts';
import { applyChange } from './apply-change';
import type { EditorStart } from './drafts';
import { act, EditorToolbar } from './EditorToolbar';
import { editorActOf } from './editor-keys';
import { changeForEnter } from './markdown-acts';
import { Preview } from './Preview';
import { SectionSteps } from './SectionSteps';
import { placeIn } from './start-place';
import './TextEditor.css';
import { useDraftKeeping } from './use-draft-keeping';
import { useSaving } from './use-saving';
import { useSections } from './use-sections';
import { useTextParts } from './use-text-parts';
import { useEditorView, ViewSwitch } from './ViewSwitch';

interface TextEditorProps {
  article: Article;
  start: EditorStart;
  /** What was read when the editor was opened. */
  probes: readonly string[];
  onDone: () => void;
  onContinue: () => void;
}

/** The article's text as Markdown, to be corrected, with what it will look like. */
export function TextEditor({ article, start, probes, onDone, onContinue }: TextEditorProps) {
  const pictures = usePictures(article.id);
  const toasts = useToasts();
  const root = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const preview = useRef<HTMLDivElement>(null);
  const { view, canSplit, setView } = useEditorView(root);
  // As a field writes the ends of lines.
  const [{ draft, original, place }] = useState(() => {
    const [markdown, unchanged] = [start.draft.markdown, start.base.markdown].map((one) => one.replace(/\r\n?/g, '\n')) as [string, string];
    return { draft: markdown, original: unchanged, place: placeIn(markdown, probes) };
  });
  const sections = useSections(draft, place);
  const read = () => {
    if (field.current) sections.take(field.current.value);
    return sections.whole();
  };
  const text = useTextParts(sections.text, () => field.current?.value ?? sections.text);
  const keeping = useDraftKeeping(start.draft, original, read, toasts.showError);
  const saving = useSaving({ start, presentHash: article.hash, keeping, read, count: text.countNow, onDone, onContinue });

  useLayoutEffect(() => {
    field.current?.setSelectionRange(...sections.select);
    field.current?.focus();
  }, [sections.at]);
  // Another article was opened: what was typed stays, and the person is told.
  const leave = useRef(saving.leave);
  leave.current = saving.leave;
  useEffect(() => () => void leave.current(), []);

  const onKeyDown = (event: KeyboardEvent) => {
    // No key in here means the list or the article.
    event.stopPropagation();
    if (event.isComposing || event.defaultPrevented) return;
    const name = event.target === field.current ? editorActOf(event) : undefined;
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 's') {
      event.preventDefault();
      void saving.save();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      void saving.leave();
    } else if (name) {
      event.preventDefault();
      act(field.current, name);
    }
  };
  const onEnter = (event: KeyboardEvent & { currentTarget: HTMLTextAreaElement }) => {
    if (event.key !== 'Enter' || event.isComposing || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const change = changeForEnter(value, selectionStart, selectionEnd);
    if (!change) return;
    event.preventDefault();
    applyChange(event.currentTarget, change);
  };
  const follow = ({ currentTarget: { scrollTop, scrollHeight, clientHeight } }: { currentTarget: HTMLTextAreaElement }) => {
    const box = preview.current;
    if (box && scrollHeight > clientHeight)
      box.scrollTop = (scrollTop / (scrollHeight - clientHeight)) * (box.scrollHeight - box.clientHeight);
  };
  const lang = textLang(article);
  const words = text.words === undefined || sections.otherWords === undefined ? undefined : text.words + sections.otherWords;

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of all that is in it pass here.
    <div ref={root} class={`text-editor shows-${view}`} onKeyDown={onKeyDown}>
      <header class="editor-head">
        <button
          type="button"
          class="icon"
          aria-label={t('library_editorLeave')}
          title={`${t('library_editorLeave')} (Esc)`}
          onClick={() => void saving.leave()}
        >
          <Icon icon={ArrowLeft} />
        </button>
        <h2>
          <span>{t('library_editText')}</span>
          <bdi class="quiet" lang={lang}>
            {article.title || t('library_untitled')}
          </bdi>
        </h2>
        <ViewSwitch view={view} canSplit={canSplit} onChange={setView} />
        {keeping.state !== 'none' && (
          <button type="button" class="button" disabled={saving.isBusy} onClick={() => void saving.discard()}>
            {t('library_draftDiscard')}
          </button>
        )}
        <button
          type="button"
          class="button primary"
          disabled={saving.isBusy}
          aria-keyshortcuts="Control+S"
          title="Ctrl+S"
          onClick={() => void saving.save()}
        >
          {t('library_save')}
        </button>
      </header>
      <Notices start={start} isConflict={saving.isConflict} />
      <div class="editor-panes">
        <div class="editor-write" hidden={view === 'preview'}>
          <div class="editor-bar">
            <EditorToolbar field={field} />
            <SectionSteps
              at={sections.at}
              count={sections.count}
              onGo={(next) => {
                read();
                sections.go(next);
              }}
            />
          </div>
          <textarea
            key={sections.at}
            ref={field}
            class="editor-field"
            lang={lang}
            dir="auto"
            spellcheck
            aria-label={t('library_editorField')}
            defaultValue={sections.text}
            onInput={({ currentTarget }) => {
              sections.take(currentTarget.value);
              keeping.touch();
              text.touch();
            }}
            onKeyDown={onEnter}
            onScroll={follow}
          />
        </div>
        {view !== 'write' && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard.
          <section ref={preview} class="editor-preview" tabIndex={0} aria-label={t('library_preview')}>
            <KeyContext.Provider value={onKeyDown}>
              {pictures && <Preview article={article} parts={text.parts} pictures={pictures} />}
            </KeyContext.Provider>
          </section>
        )}
      </div>
      <footer class="editor-foot quiet">
        <span>{words !== undefined && lengthText({ wordCount: words, metadata: article, excerpt: article.excerpt })}</span>
        <span role="status">{keeping.state === 'kept' && t('library_draftState')}</span>
      </footer>
    </div>
  );
}

function Notices({ start, isConflict }: { start: EditorStart; isConflict: boolean }) {
  return (
    <div class="editor-notices" role="status">
      {start.isFound && <p class="version-notice">{t('library_draftFound', formatMoment(start.draft.updatedAt))}</p>}
      {start.isOpenElsewhere && <p class="version-notice">{t('library_editorElsewhere')}</p>}
      {isConflict && <p class="version-notice">{t('library_editorConflict')}</p>}
    </div>
  );
}
