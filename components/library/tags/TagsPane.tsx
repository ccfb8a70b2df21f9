import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { t, tn, uiLanguage } from '../../../utils/i18n';
import { loadVariants } from '../../../utils/search/variants';
import { listHighlightTags, listTags } from '../../../utils/store';
import { useLiveQuery } from '../../hooks/use-live-query';
import { useStored } from '../../hooks/use-stored';
import { ConfirmDialog } from '../../shared/ConfirmDialog';
import { ErrorNotice } from '../../shared/ErrorNotice';
import { useTagColors } from '../../shared/tag-colors';
import { useToasts } from '../../shared/toasts';
import { PaneHeading } from '../shell/PaneHeading';
import { RemovalQuestion } from './RemovalQuestion';
import { TagList } from './TagList';
import { TagSearch } from './TagSearch';
import './TagsPane.css';
import { type Counted, meetsTag, sortTags, type TagRow, type TagSort, tagRows, unite } from './tag-rows';
import { useTagActs } from './use-tag-acts';

const NONE: Counted[] = [];
const isSort = (value: unknown): value is TagSort => value === 'name' || value === 'count';

/** All tags, with the number of their articles: renamed, merged, coloured and deleted in their place. */
export function TagsPane({ searchRef }: { searchRef: RefObject<HTMLInputElement | null> }) {
  const tags = useLiveQuery(listTags, []);
  const marked = useLiveQuery(listHighlightTags, []);
  const colors = useTagColors();
  const acts = useTagActs();
  const toasts = useToasts();
  const [query, setQuery] = useState('');
  const [sort, setSort] = useStored<TagSort>('library.tagSort', 'name', isSort);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [merge, setMerge] = useState<{ from: string; into: string; count: number }>();
  const [doomed, setDoomed] = useState<{ row: TagRow; below: number; answer: (isSure: boolean) => void }>();
  const [hasVariants, setVariants] = useState(false);
  const [awaited, setAwaited] = useState<string>();
  const title = useRef<HTMLHeadingElement>(null);
  const page = useRef<HTMLDivElement>(null);
  // Where the page changes altogether, the focus goes along.
  useEffect(() => title.current?.focus(), []);

  // Without the table what is written alike is found all the same.
  useEffect(
    () =>
      void loadVariants().then(
        () => setVariants(true),
        () => {},
      ),
    [],
  );

  // Both at once: lines that come later would push the others aside.
  const isReady = tags.state === 'ready' && marked.state !== 'loading';
  const ofArticles = isReady ? tags.value : NONE;
  const ofHighlights = isReady && marked.state === 'ready' ? marked.value : NONE;
  const all = useMemo(() => unite(ofArticles, ofHighlights), [ofArticles, ofHighlights]);
  const tree = useMemo(() => sortTags(all, sort, uiLanguage()), [all, sort]);
  const rows = useMemo(() => tagRows(tree, { query, folded }), [tree, query, folded, hasVariants]);

  const rename = (from: string, to: string) => {
    if (to.startsWith(`${from}/`)) return toasts.show({ text: t('tags_belowItself') });
    const met = meetsTag(all, from, to);
    if (met) return setMerge({ from, into: met.value, count: met.count });
    setAwaited(to);
    void acts.rename(from, to);
  };
  const isSure = async (row: TagRow) => {
    if (row.count + row.marks <= 1) return true;
    const below = all.filter(({ value }) => value.startsWith(`${row.tag}/`)).length;
    return new Promise<boolean>((answer) => setDoomed({ row, below, answer }));
  };
  const fold = (tag: string, isFolded: boolean) => {
    const next = new Set(folded);
    if (isFolded) next.add(tag);
    else next.delete(tag);
    setFolded(next);
  };

  return (
    <div ref={page} class="tags">
      <div class="tags-top">
        <PaneHeading title={t('library_tags')} titleRef={title}>
          <span class="quiet" role="status">
            {all.length > 0 && (query ? tn('tags_found', rows.length) : tn('tags_count', all.length))}
          </span>
        </PaneHeading>
        {all.length > 0 && (
          <div class="tags-tools">
            <TagSearch
              inputRef={searchRef}
              onSearch={setQuery}
              onLeave={() => page.current?.querySelector<HTMLElement>('.tags-name')?.focus()}
            />
            <select
              class="field"
              aria-label={t('tags_sort')}
              value={sort}
              onChange={({ currentTarget }) => isSort(currentTarget.value) && setSort(currentTarget.value)}
            >
              <option value="name">{t('tags_byName')}</option>
              <option value="count">{t('tags_byCount')}</option>
            </select>
          </div>
        )}
        {all.length > 0 && (
          <p class="quiet tags-keys">
            <kbd>↑</kbd> <kbd>↓</kbd> <kbd>r</kbd> {t('tags_rename')} · <kbd>c</kbd> {t('tags_color')} · <kbd>#</kbd> {t('tags_delete')}
          </p>
        )}
      </div>
      {tags.state === 'failed' ? (
        <div class="list-message">
          <ErrorNotice error={tags.error} />
        </div>
      ) : rows.length > 0 ? (
        <TagList rows={rows} colors={colors} acts={acts} isSure={isSure} onFold={fold} onRename={rename} awaited={awaited} />
      ) : (
        isReady && (
          <div class="list-message">
            <div class="empty">
              <h2>{all.length > 0 ? t('tags_noneFound', query) : t('tags_noneTitle')}</h2>
              <p>{all.length > 0 ? t('tags_noneFoundText') : t('tags_noneText')}</p>
            </div>
          </div>
        )
      )}
      {doomed && (
        <RemovalQuestion
          row={doomed.row}
          below={doomed.below}
          onAnswer={(answer) => {
            setDoomed(undefined);
            doomed.answer(answer);
          }}
        />
      )}
      {merge && (
        <ConfirmDialog
          title={t('tags_mergeTitle', merge.from, merge.into)}
          confirmLabel={t('tags_merge')}
          onCancel={() => setMerge(undefined)}
          onConfirm={() => {
            setMerge(undefined);
            setAwaited(merge.into);
            void acts.rename(merge.from, merge.into, { isMerge: true });
          }}
        >
          <p>{tn('tags_mergeText', merge.count, merge.from, merge.into)}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
