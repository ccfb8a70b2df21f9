import { useEffect, useRef, useState } from 'preact/hooks';
import { type MessageKey, t } from '../../../utils/i18n';
import { newId } from '../../../utils/model/id';
import { listTags, saveArticle } from '../../../utils/store';
import { useLiveQuery } from '../../hooks/use-live-query';
import { dotBefore } from '../../shared/TagDot';
import { TagField } from '../../shared/TagField';
import { useToasts } from '../../shared/toasts';
import { useLibrary } from '../library-context';
import { BackToList } from '../shell/BackToList';
import { FormField } from './FormField';
import './NewArticlePane.css';
import { articleFromNew, type NewField, type NewProblems, problemsOfNew } from './new-draft';
import { useNewDraft } from './use-new-draft';

const KINDS: Record<'text' | 'link', MessageKey> = { text: 'library_newText', link: 'library_newLink' };
const FIELDS: NewField[] = ['title', 'url', 'text'];

/** Adds what cannot be clipped: a text pasted in by hand, or an address with a note. */
export function NewArticlePane() {
  const { go } = useLibrary();
  const toasts = useToasts();
  const { draft, change, clear } = useNewDraft();
  const [problems, setProblems] = useState<NewProblems>({});
  const [isBusy, setBusy] = useState(false);
  // Beside the state, which a second press in the same moment would not see yet.
  const isRunning = useRef(false);
  const tags = useLiveQuery(listTags, []);
  const form = useRef<HTMLFormElement>(null);
  // One id until the save is answered: a second press cannot make a twin.
  const id = useRef(newId());
  const control = (name: string) => form.current?.querySelector<HTMLElement>(`[name="${name}"]`);

  useEffect(() => {
    control(draft?.kind === 'link' ? 'url' : 'title')?.focus();
  }, [draft?.kind]);
  if (!draft) return null;

  const save = async () => {
    if (isRunning.current) return;
    const found = problemsOfNew(draft);
    setProblems(found);
    const wrong = FIELDS.find((name) => found[name]);
    if (wrong) return control(wrong)?.focus();
    isRunning.current = true;
    setBusy(true);
    try {
      const { articleId, outcome } = await saveArticle(articleFromNew(draft, id.current));
      id.current = newId();
      clear();
      toasts.show({ text: t(outcome === 'added' ? 'library_added' : 'library_addedToKnown') });
      go({ screen: { name: 'article', id: articleId }, filter: {} }, { replace: true });
    } catch (error) {
      toasts.showError(error);
    } finally {
      isRunning.current = false;
      setBusy(false);
    }
  };
  const isText = draft.kind === 'text';
  const titleField = (
    <FormField
      name="title"
      label={t(isText ? 'library_fieldTitle' : 'library_newTitleOptional')}
      value={draft.title}
      problem={problems.title}
      onInput={(title) => change({ title })}
    />
  );

  return (
    <div class="new">
      <form
        ref={form}
        noValidate
        aria-labelledby="new-title"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
          event.preventDefault();
          // After the redraw: the tag field may just have handed over what was typed in it.
          setTimeout(() => form.current?.requestSubmit());
        }}
      >
        <header>
          <BackToList />
          <h1 id="new-title">{t('library_new')}</h1>
        </header>
        <fieldset class="new-kinds">
          <legend class="visually-hidden">{t('library_newKind')}</legend>
          {(['text', 'link'] as const).map((kind) => (
            <label key={kind}>
              <input
                type="radio"
                name="kind"
                checked={draft.kind === kind}
                onChange={() => {
                  setProblems({});
                  change({ kind });
                }}
              />
              <span>{t(KINDS[kind])}</span>
            </label>
          ))}
        </fieldset>
        <p class="quiet">{t(isText ? 'library_newTextHelp' : 'library_newLinkHelp')}</p>
        {isText && titleField}
        <FormField
          name="url"
          label={t(isText ? 'library_newUrlOptional' : 'library_newUrl')}
          value={draft.url}
          problem={problems.url}
          placeholder="https://"
          onInput={(url) => change({ url })}
        />
        {!isText && titleField}
        {isText && (
          <FormField
            name="text"
            label={t('library_newTextField')}
            rows={12}
            value={draft.text}
            problem={problems.text}
            onInput={(text) => change({ text })}
          />
        )}
        <div class="form-field">
          <label for="new-tags">{t('library_tags')}</label>
          <TagField
            before={dotBefore}
            id="new-tags"
            label={t('library_tags')}
            value={draft.tags}
            suggestions={tags.state === 'ready' ? tags.value : []}
            onChange={(next) => change({ tags: next })}
          />
        </div>
        <FormField name="note" label={t('library_note')} rows={3} value={draft.note} onInput={(note) => change({ note })} />
        <div class="form-acts">
          <span class="quiet">{t('library_newDraftKept')}</span>
          <button type="submit" class="button primary" aria-disabled={isBusy}>
            {t('library_newSave')}
          </button>
        </div>
      </form>
    </div>
  );
}
