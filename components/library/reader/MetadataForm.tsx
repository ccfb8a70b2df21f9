import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type MessageKey, t } from '../../../utils/i18n';
import type { Article, ArticleEdit } from '../../../utils/model/article';
import { FieldNote } from './FieldNote';
import './MetadataForm.css';
import { draftOf, editOf, METADATA_FIELDS, type MetadataField, type MetadataProblems, problemsOf, validEditOf } from './metadata-form';

interface MetadataFormProps {
  article: Article;
  /** The field that was clicked. */
  first: MetadataField;
  onSave: (edit: ArticleEdit) => Promise<boolean>;
  onClose: () => void;
  /** The form goes away with something unsaved in it: another article was opened, or another screen. */
  onLeave: (edit: ArticleEdit) => void;
  /** The same with the whole page. */
  onPageGone: (edit: ArticleEdit) => void;
}

const LABELS: Record<MetadataField, MessageKey> = {
  title: 'library_fieldTitle',
  byline: 'library_fieldAuthor',
  source: 'library_fieldSource',
  editor: 'library_fieldEditor',
  publishedAt: 'library_fieldPublished',
  site: 'library_fieldSite',
  section: 'library_fieldSection',
  lang: 'library_fieldLang',
};

/** All that the page said about itself, to be corrected. Enter saves, Escape leaves things as they were; what is simply left is kept. */
export function MetadataForm({ article, first, onSave, onClose, onLeave, onPageGone }: MetadataFormProps) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(() => draftOf(article));
  const [problems, setProblems] = useState<MetadataProblems>({});
  const before = draftOf(article);
  const entered = useRef<MetadataField>(undefined);
  const field = (name: MetadataField) => form.current?.querySelector<HTMLInputElement>(`[name="${name}"]`);

  useLayoutEffect(() => {
    field(first)?.focus();
    field(first)?.select();
  }, []);

  const latest = useRef({ article, draft, onLeave, onPageGone });
  latest.current = { article, draft, onLeave, onPageGone };
  const isDone = useRef(false);
  useEffect(() => {
    const leave = (way: 'onLeave' | 'onPageGone') => () => {
      if (isDone.current) return;
      isDone.current = true;
      const edit = validEditOf(latest.current.article, latest.current.draft);
      if (Object.keys(edit).length > 0) latest.current[way](edit);
    };
    const end = leave('onPageGone');
    window.addEventListener('pagehide', end);
    return () => {
      window.removeEventListener('pagehide', end);
      leave('onLeave')();
    };
  }, []);

  const close = () => {
    isDone.current = true;
    onClose();
  };
  // Enter in a guessed value that is left as it is says that it is right, as in the popup.
  const confirmed = (): ArticleEdit => {
    const name = entered.current;
    entered.current = undefined;
    const isGuess = name && isGiven(article, name) && article.provenance[name]?.isSure === false;
    return isGuess && draft[name] === before[name] ? { [name]: article[name] } : {};
  };
  const save = async () => {
    const found = problemsOf(draft);
    setProblems(found);
    const wrong = METADATA_FIELDS.find((name) => found[name]);
    if (wrong) return field(wrong)?.focus();
    const edit = { ...confirmed(), ...editOf(article, draft) };
    if (Object.keys(edit).length === 0 || (await onSave(edit))) close();
  };

  return (
    <form
      ref={form}
      class="metadata-form"
      noValidate
      aria-label={t('library_editTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
    >
      {METADATA_FIELDS.map((name) => {
        const problem = problems[name];
        const provenance = isGiven(article, name) ? article.provenance[name] : undefined;
        const noteId = problem || provenance ? `${id}-${name}-note` : undefined;
        return (
          <div key={name} class={`metadata-field is-${name}`}>
            <label for={`${id}-${name}`}>{t(LABELS[name])}</label>
            <input
              id={`${id}-${name}`}
              class="field"
              name={name}
              value={draft[name]}
              autocomplete="off"
              placeholder={name === 'publishedAt' ? '2024-03-05 14:30' : undefined}
              aria-invalid={problem ? 'true' : undefined}
              aria-describedby={noteId}
              onKeyDown={({ key, isComposing }) => {
                // The Enter of an input method takes a word, and confirms nothing.
                if (key === 'Enter' && !isComposing) entered.current = name;
              }}
              onInput={({ currentTarget }) => setDraft({ ...draft, [name]: currentTarget.value })}
            />
            {noteId && (
              <FieldNote
                id={noteId}
                label={t(LABELS[name])}
                problem={problem}
                provenance={provenance}
                onConfirm={
                  draft[name] === before[name]
                    ? () => {
                        field(name)?.focus();
                        void onSave({ [name]: article[name] });
                      }
                    : undefined
                }
              />
            )}
          </div>
        );
      })}
      <div class="form-acts">
        <button type="button" class="button" onClick={close}>
          {t('shared_cancel')}
        </button>
        <button type="submit" class="button primary">
          {t('library_save')}
        </button>
      </div>
    </form>
  );
}

function isGiven(article: Article, name: MetadataField): boolean {
  return (article[name]?.length ?? 0) > 0;
}
