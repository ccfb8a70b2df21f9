import { useEffect, useRef, useState } from 'preact/hooks';
import { searchArticles } from '../../utils/search';
import { countArticles, eachArticle, getSummary } from '../../utils/store';
import { useFocusKeeper } from '../hooks/use-focus-keeper';
import { useLayout } from '../hooks/use-layout';
import { useLiveQuery } from '../hooks/use-live-query';
import { useToasts } from '../shared/toasts';
import { formatAddress, type ListFilter, toArticleFilter } from './address';
import { FiltersPane } from './filters/FiltersPane';
import { moveFocus } from './highlights/card-keys';
import { HighlightsPane } from './highlights/HighlightsPane';
import { type AskedFor, LibraryDialogs } from './LibraryDialogs';
import { LibraryContext } from './library-context';
import { rowLink } from './list/ArticleList';
import { ListPane } from './list/ListPane';
import { useRows } from './list/use-rows';
import { NewArticlePane } from './new/NewArticlePane';
import { NothingOpen } from './reader/NothingOpen';
import { Reader } from './reader/Reader';
import { SettingsPane } from './settings/SettingsPane';
import { FiltersDrawer } from './shell/FiltersDrawer';
import { Panes } from './shell/Panes';
import { useActions } from './use-actions';
import { useAddress } from './use-address';
import { useLibraryKeys } from './use-library-keys';
import { useList } from './use-list';
import { useRemoval } from './use-removal';
import { KeyContext, useShortcuts } from './use-shortcuts';

const NO_FILTER: ListFilter = {};

/** The library's page once it is open: panes, dialogs, keys. */
export function Library() {
  const [address, go] = useAddress();
  const layout = useLayout();
  const actions = useActions();
  const toasts = useToasts();
  const root = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const [asked, ask] = useState<AskedFor>();
  const [isDrawerOpen, setDrawerOpen] = useState(false);

  const { screen, filter } = address;
  // The view of all highlights has a filter of its own: no article is to be searched for its sake.
  const listFilter = screen.name === 'highlights' ? NO_FILTER : filter;
  const listKey = formatAddress({ screen: { name: 'list' }, filter: listFilter });
  const openId = screen.name === 'article' ? screen.id : undefined;
  const articleFilter = toArticleFilter(listFilter);
  const summary = useLiveQuery(getSummary, []);
  const facts = summary.state === 'ready' ? summary.value : undefined;
  const rows = useRows(listFilter, facts && `${facts.changesSinceBackup} ${facts.articleCount} ${facts.trashedCount}`);
  const total = useLiveQuery(() => countArticles(articleFilter), [listKey]);
  const { list, act, handlers } = useList({
    rows,
    listKey,
    href: (id) => formatAddress({ screen: { name: 'article', id }, filter }),
    open: (id) => open(id),
  });

  const focusList = () => {
    const id = list.active ?? list.ids[0];
    if (root.current && id) rowLink(root.current, id)?.focus();
  };
  useFocusKeeper(
    root,
    () => root.current?.querySelector<HTMLElement>('.articles .row > a[tabindex="0"]') ?? root.current?.querySelector('[data-focus-home]'),
  );

  // The open article is the one that keys speak of, also after a reload or a step back, and when it is listed only later.
  useEffect(() => {
    if (openId) act({ type: 'activate', id: openId });
  }, [openId, list.ids.length > 0]);

  // An article takes the focus, so that keys mean it and the space bar scrolls it; only a click in the list leaves the focus there.
  const clicked = useRef<string>(undefined);
  const takesFocus = () => {
    const wasClicked = clicked.current === openId;
    clicked.current = undefined;
    return !wasClicked || layout === 'narrow';
  };
  const open = (id: string, { isByKey = false } = {}) => {
    clicked.current = isByKey ? undefined : id;
    go({ screen: { name: 'article', id }, filter });
  };

  // From a highlight in its text the way back is to all highlights, where one was.
  const cameFrom = useRef<{ filter: ListFilter; highlight: string; article: string }>(undefined);
  if (openId && cameFrom.current && cameFrom.current.article !== openId) cameFrom.current = undefined;
  const closeReader = () => {
    if (cameFrom.current) go({ screen: { name: 'highlights' }, filter: cameFrom.current.filter });
    else go({ screen: { name: 'list' }, filter });
  };
  const toTrash = useRemoval({
    list,
    act,
    actions,
    openId,
    isElsewhere: screen.name !== 'list',
    close: closeReader,
    reopen: (id, isReading) => open(id, { isByKey: isReading }),
    focusList,
  });
  const remove = async (ids: string[]) => {
    if (ids.length === 0) return;
    if (filter.trash) return ask({ what: 'purge', ids });
    await toTrash(ids);
  };
  const selectAll = async () => {
    try {
      act({ type: 'select', ids: await idsOf(filter) });
    } catch (error) {
      toasts.showError(error);
    }
  };
  const exportAll = async () => actions.exportMany(filter.q ? await idsOf(filter) : articleFilter);
  const exportList = async (ids: string[]) => {
    if (ids.length === 1 && ids[0]) await actions.exportArticle(ids[0]);
    else if (ids.length > 1) await actions.exportMany(ids);
  };

  const keys = useLibraryKeys({
    list,
    openId,
    root,
    act,
    open: (id) => open(id, { isByKey: true }),
    closeReader,
    focusSearch: () => {
      if (layout === 'narrow' && screen.name !== 'list' && screen.name !== 'highlights') go({ screen: { name: 'list' }, filter });
      requestAnimationFrame(() => {
        search.current?.focus();
        search.current?.select();
      });
    },
    focusList,
    selectAll,
    remove,
    exportList,
    copy: actions.copy,
    openOriginal: actions.openOriginal,
    toggleStar: (id) => void actions.toggleStar(id),
    tag: (ids) => !filter.trash && ids.length > 0 && ask({ what: 'tags', ids }),
    add: () => go({ screen: { name: 'new' }, filter: {} }),
    help: () => ask({ what: 'help' }),
    undo: () => void toasts.undoLast(),
  });
  // Where the list is not on the screen, no key may mean an article of it.
  const { search: findKey, add, help, undo } = keys;
  const general = { search: findKey, add, help, undo };
  const toCard = (move: 1 | -1) => () => root.current && moveFocus(root.current, move);
  const handleKey = useShortcuts(
    screen.name === 'list' || openId
      ? keys
      : screen.name === 'highlights'
        ? { ...general, next: toCard(1), previous: toCard(-1), nextHighlight: toCard(1), previousHighlight: toCard(-1) }
        : general,
  );

  const filters = <FiltersPane summary={facts} />;
  const selection = [...list.selected];
  return (
    <LibraryContext.Provider value={{ address, go, layout, actions }}>
      <KeyContext.Provider value={handleKey}>
        <div ref={root} class="library">
          <Panes
            layout={layout}
            filters={filters}
            shows={screen.name === 'list' ? 'list' : 'main'}
            list={
              screen.name !== 'settings' &&
              screen.name !== 'highlights' && (
                <ListPane
                  rows={rows}
                  list={list}
                  total={total.state === 'ready' ? total.value : undefined}
                  isNew={facts !== undefined && facts.articleCount === 0}
                  handlers={handlers}
                  searchRef={search}
                  onLeaveSearch={focusList}
                  onSelectAll={() => void selectAll()}
                  onClear={() => act({ type: 'clear' })}
                  onTag={() => ask({ what: 'tags', ids: selection })}
                  onExport={() => void exportList(selection)}
                  onExportHighlights={() => void actions.exportMany(selection, { isHighlightsOnly: true })}
                  onExportAnnotations={() => void actions.exportAnnotations(selection)}
                  onExportAll={() => void exportAll().catch(toasts.showError)}
                  onDelete={() => void remove(selection)}
                  onRestore={() => {
                    act({ type: 'clear' });
                    void actions.restore(selection);
                  }}
                  onEmptyTrash={() => ask({ what: 'emptyTrash' })}
                  onOpenFilters={() => setDrawerOpen(true)}
                />
              )
            }
            main={
              screen.name === 'settings' ? (
                <SettingsPane summary={facts} />
              ) : screen.name === 'highlights' ? (
                <HighlightsPane
                  searchRef={search}
                  lastId={cameFrom.current?.highlight}
                  onOpen={(article, highlight) => {
                    cameFrom.current = { filter, highlight, article };
                    go({ screen: { name: 'article', id: article, highlight }, filter: {} });
                  }}
                />
              ) : screen.name === 'new' ? (
                <NewArticlePane />
              ) : openId ? (
                <Reader
                  id={openId}
                  takesFocus={takesFocus}
                  onClose={closeReader}
                  onTag={() => ask({ what: 'tags', ids: [openId] })}
                  onDelete={() => void remove([openId])}
                  onPurge={() => ask({ what: 'purge', ids: [openId] })}
                />
              ) : (
                // An empty library has nothing to choose from: the list's place teaches the first clip.
                facts?.articleCount !== 0 && <NothingOpen />
              )
            }
          />
          {isDrawerOpen && layout !== 'wide' && (
            <FiltersDrawer address={formatAddress(address)} onClose={() => setDrawerOpen(false)}>
              {filters}
            </FiltersDrawer>
          )}
          <LibraryDialogs
            asked={asked}
            onClose={() => ask(undefined)}
            onPurge={async (ids) => {
              act({ type: 'clear' });
              if (openId && ids.includes(openId)) closeReader();
              await actions.purge(ids);
            }}
          />
        </div>
      </KeyContext.Provider>
    </LibraryContext.Provider>
  );
}

/** All articles that a list means, also those that are not loaded yet. */
async function idsOf(filter: ListFilter): Promise<string[]> {
  if (filter.q) {
    const { hits } = await searchArticles(filter.q, toArticleFilter(filter), { limit: Number.POSITIVE_INFINITY });
    return hits.map(({ article }) => article.id);
  }
  const ids: string[] = [];
  for await (const articles of eachArticle(toArticleFilter(filter), { batch: 500 })) ids.push(...articles.map(({ id }) => id));
  return ids;
}
