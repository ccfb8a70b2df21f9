import { useEffect, useRef, useState } from 'preact/hooks';
import { formatNumber, t, tn } from '../../utils/i18n';
import type { Article } from '../../utils/model/article';
import { listArticles, listTags } from '../../utils/store';
import { useLiveQuery } from '../hooks/use-live-query';
import { Dialog } from '../shared/Dialog';
import { ErrorNotice } from '../shared/ErrorNotice';
import { TagField } from '../shared/TagField';
import { useLibrary } from './library-context';
import './TagDialog.css';

interface TagDialogProps {
  ids: string[];
  onClose: () => void;
}

/** Tags of one article as a whole, or what to add to and take from many. */
export function TagDialog({ ids, onClose }: TagDialogProps) {
  const articles = useLiveQuery(async () => (await listArticles({ ids }, { limit: ids.length })).articles, []);
  if (articles.state === 'failed') {
    return (
      <Dialog title={t('library_tags')} class="tag-dialog" onClose={onClose}>
        <ErrorNotice error={articles.error} />
      </Dialog>
    );
  }
  if (articles.state !== 'ready' || articles.value.length === 0) return null;
  const [only] = articles.value;
  return only && articles.value.length === 1 ? (
    <OneArticle article={only} onClose={onClose} />
  ) : (
    <ManyArticles articles={articles.value} onClose={onClose} />
  );
}

function OneArticle({ article, onClose }: { article: Article; onClose: () => void }) {
  const { actions } = useLibrary();
  const [tags, setTags] = useState(article.tags);
  const save = () => {
    onClose();
    const add = tags.filter((tag) => !article.tags.includes(tag));
    const remove = article.tags.filter((tag) => !tags.includes(tag));
    if (add.length + remove.length > 0) void actions.changeTags([article], { add, remove });
  };
  return (
    <Dialog
      title={t('library_tagsOf', article.title || t('library_untitled'))}
      class="tag-dialog"
      onClose={onClose}
      footer={<Buttons onSave={save} onClose={onClose} />}
    >
      <Field value={tags} onChange={setTags} onSubmit={save} label={t('library_tags')} />
    </Dialog>
  );
}

function ManyArticles({ articles, onClose }: { articles: Article[]; onClose: () => void }) {
  const { actions } = useLibrary();
  const [add, setAdd] = useState<string[]>([]);
  const [remove, setRemove] = useState<string[]>([]);
  const carried = countTags(articles);
  const save = () => {
    onClose();
    if (add.length + remove.length > 0) void actions.changeTags(articles, { add, remove });
  };
  return (
    <Dialog
      title={tn('library_tagMany', articles.length)}
      class="tag-dialog"
      onClose={onClose}
      footer={<Buttons onSave={save} onClose={onClose} />}
    >
      <Field value={add} onChange={setAdd} onSubmit={save} label={t('library_tagsAdd')} />
      {carried.length > 0 && (
        <fieldset class="tag-removal">
          <legend>{t('library_tagsRemove')}</legend>
          {carried.map(([tag, count]) => (
            <label key={tag}>
              <input
                type="checkbox"
                checked={remove.includes(tag)}
                onChange={({ currentTarget }) =>
                  setRemove(currentTarget.checked ? [...remove, tag] : remove.filter((other) => other !== tag))
                }
              />
              <bdi>{tag}</bdi> <span class="quiet">{formatNumber(count)}</span>
            </label>
          ))}
        </fieldset>
      )}
    </Dialog>
  );
}

function Field(props: { value: string[]; label: string; onChange: (tags: string[]) => void; onSubmit: () => void }) {
  const suggestions = useLiveQuery(listTags, []);
  const input = useRef<HTMLInputElement>(null);
  // Once, when the dialog opens: a box that is ticked below keeps the focus.
  useEffect(() => input.current?.focus(), []);
  return (
    <div class="tag-dialog-field">
      <span class="quiet" aria-hidden="true">
        {props.label}
      </span>
      <TagField id="dialog-tags" {...props} suggestions={suggestions.state === 'ready' ? suggestions.value : []} inputRef={input} />
    </div>
  );
}

function Buttons({ onSave, onClose }: { onSave: () => void; onClose: () => void }) {
  return (
    <>
      <button type="button" class="button" onClick={onClose}>
        {t('shared_cancel')}
      </button>
      <button type="button" class="button primary" onClick={onSave}>
        {t('library_save')}
      </button>
    </>
  );
}

function countTags(articles: Article[]): [tag: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { tags } of articles) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}
