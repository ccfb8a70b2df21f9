import { Check, CircleAlert } from 'lucide';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { errorText, t } from '../../utils/i18n';
import { langOfText } from '../../utils/model/text-lang';
import { HighlightSign } from '../shared/HighlightSign';
import { Icon } from '../shared/Icon';
import { TagField } from '../shared/TagField';
import './NoteForm.css';
import { useNote } from './use-note';

/** The note and the tags of one highlight, in the frame beside it. Enter ends it; what is typed is kept by itself, also when the frame is taken away. */
export function NoteForm({ token }: { token: string }) {
  const { content, note, tags, error, isEnding, change, end } = useNote(token);
  const area = useRef<HTMLTextAreaElement>(null);
  const tagInput = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const fields = () => [...(form.current?.querySelectorAll<HTMLElement>('textarea, input, button:not([tabindex="-1"])') ?? [])];
  // The frame has the keys before anything is known of the highlight: what is typed first is not lost.
  useLayoutEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    let last: HTMLElement | undefined;
    const focus = () => (fields().find((field) => field === last) ?? area.current)?.focus();
    // Not before: a frame that is out of sight would take the keys from the page.
    if (document.hasFocus()) focus();
    // A page that takes the keys takes the field's focus too: back to where it was, each time that the frame gets them again.
    window.addEventListener('focus', focus, { signal });
    window.addEventListener('hashchange', focus, { signal });
    form.current?.addEventListener(
      'focusin',
      ({ target }) => {
        if (target instanceof HTMLElement) last = target;
      },
      { signal },
    );
    return () => leaving.abort();
  }, []);
  useEffect(() => {
    if (content?.field === 'tags' && area.current?.value === content.note) tagInput.current?.focus();
  }, [content]);

  return (
    <form
      ref={form}
      class="note-form"
      onSubmit={(event) => {
        event.preventDefault();
        end();
      }}
      onKeyDown={(event) => {
        if (event.isComposing || event.keyCode === 229) return;
        if (event.key === 'Tab' && !event.defaultPrevented) stayInside(event, fields());
        const isEnter = event.key === 'Enter' && !event.shiftKey && (event.target === area.current || event.ctrlKey || event.metaKey);
        if (!isEnter && event.key !== 'Escape') return;
        event.preventDefault();
        // After the redraw: the tag field may just have handed over what was typed.
        const isEmpty = event.key === 'Escape' && !area.current?.value && !tagInput.current?.value && tags.length === 0;
        setTimeout(() => end({ isEmpty }));
      }}
    >
      <p class="note-quote">
        {content && (
          <>
            <HighlightSign color={content.color} />
            <span class="note-name">{content.name}</span>
            <q lang={langOfText(content.quote)}>{content.quote}</q>
          </>
        )}
      </p>
      <textarea
        ref={area}
        class="field note-area"
        dir="auto"
        aria-label={t('highlight_noteOf')}
        placeholder={t('highlight_notePlaceholder')}
        value={note}
        onInput={({ currentTarget }) => change({ note: currentTarget.value })}
      />
      <TagField
        id="note-tags"
        label={t('highlight_tag')}
        placeholder={t('highlight_tag')}
        value={tags}
        suggestions={content?.suggestions ?? []}
        onChange={(next) => change({ tags: next })}
        onSubmit={() => end()}
        inputRef={tagInput}
      />
      <div class="note-foot">
        {error === undefined ? (
          <span class="quiet">{t('highlight_noteKeys')}</span>
        ) : (
          <span class="note-error" role="alert">
            <Icon icon={CircleAlert} />
            {errorText(error)}
          </span>
        )}
        <button type="submit" class="button primary" aria-disabled={isEnding}>
          <Icon icon={Check} />
          {t('highlight_noteDone')}
        </button>
      </div>
    </form>
  );
}

// Like a dialog: behind the last field lies the page, which would hear what is typed next. Escape leads out.
function stayInside(event: KeyboardEvent, fields: readonly HTMLElement[]): void {
  const [from, to] = event.shiftKey ? [fields[0], fields.at(-1)] : [fields.at(-1), fields[0]];
  if (event.target !== from) return;
  event.preventDefault();
  to?.focus();
}
