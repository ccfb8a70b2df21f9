import { useEffect, useRef, useState } from 'preact/hooks';
import { t, tn } from '../../utils/i18n';
import type { Article } from '../../utils/model/article';
import { getArticles, listTags } from '../../utils/store';
import { useLiveQuery } from '../hooks/use-live-query';
import { Dialog } from '../shared/Dialog';
import { ErrorNotice } from '../shared/ErrorNotice';
import { dotBefore } from '../shared/TagDot';
import { TagField } from '../shared/TagField';
import { useLibrary } from './library-context';
import { TagForm } from './TagForm';
import './TagDialog.css';

interface TagDialogProps {
  ids: string[];
  onClose: () => void;
}

/** So many are quickly read to say which tags they carry; of more, all tags of the library are offered. */
const FEW = 1000;

/** Tags of one article as a whole, or what to add to and take from many. */
export function TagDialog({ ids, onClose }: TagDialogProps) {
  const found = useLiveQuery(() => tagsOf(ids), []);
  if (found.state === 'failed') {
    return (
      <Dialog title={t('library_tags')} class="tag-dialog" onClose={onClose}>
        <ErrorNotice error={found.error} />
      </Dialog>
    );
  }
  if (found.state !== 'ready') return null;
  const { only, carried } = found.value;
  return only ? <OneArticle article={only} onClose={onClose} /> : <ManyArticles ids={ids} carried={carried} onClose={onClose} />;
}

function OneArticle({ article, onClose }: { article: Article; onClose: () => void }) {
  const { actions } = useLibrary();
  const [tags, setTags] = useState(article.tags);
  const save = () => {
    onClose();
    const add = tags.filter((tag) => !article.tags.includes(tag));
    const remove = article.tags.filter((tag) => !tags.includes(tag));
    if (add.length + remove.length > 0) void actions.changeTags([article.id], { add, remove });
  };
  return (
    <TagForm
      title={t('library_tagsOf', article.title || t('library_untitled'))}
      isChanged={tags.join('\n') !== article.tags.join('\n')}
      onSave={save}
      onClose={onClose}
    >
      <Field value={tags} onChange={setTags} onSubmit={save} label={t('library_tags')} />
    </TagForm>
  );
}

interface ManyArticlesProps {
  ids: string[];
  /** The tags they carry; the number of articles stands beside each where it is known. */
  carried: { value: string; count?: number }[];
  onClose: () => void;
}

function ManyArticles({ ids, carried, onClose }: ManyArticlesProps) {
  const { actions } = useLibrary();
  const [add, setAdd] = useState<string[]>([]);
  const [remove, setRemove] = useState<string[]>([]);
  const save = () => {
    onClose();
    if (add.length + remove.length > 0) void actions.changeTags(ids, { add, remove });
  };
  return (
    <TagForm title={tn('library_tagMany', ids.length)} isChanged={add.length + remove.length > 0} onSave={save} onClose={onClose}>
      <Field value={add} onChange={setAdd} onSubmit={save} label={t('library_tagsAdd')} />
      {carried.length > 0 && (
        <fieldset class="tag-removal">
          <legend>{t('library_tagsRemove')}</legend>
          {carried.map(({ value: tag, count }) => (
            <label key={tag}>
              <input
                type="checkbox"
                checked={remove.includes(tag)}
                onChange={({ currentTarget }) =>
                  setRemove(currentTarget.checked ? [...remove, tag] : remove.filter((other) => other !== tag))
                }
              />
              <bdi>{tag}</bdi> {count !== undefined && <span class="quiet">{tn('library_tagOn', count)}</span>}
            </label>
          ))}
        </fieldset>
      )}
    </TagForm>
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
      <TagField
        id="dialog-tags"
        before={dotBefore}
        {...props}
        suggestions={suggestions.state === 'ready' ? suggestions.value : []}
        inputRef={input}
      />
    </div>
  );
}

async function tagsOf(ids: string[]): Promise<{ only?: Article; carried: ManyArticlesProps['carried'] }> {
  if (ids.length > FEW) return { carried: (await listTags()).map(({ value }) => ({ value })) };
  const articles = await getArticles(ids);
  const [only] = articles;
  return articles.length === 1 && only ? { only, carried: [] } : { carried: countTags(articles) };
}

function countTags(articles: Article[]): { value: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { tags } of articles) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}
