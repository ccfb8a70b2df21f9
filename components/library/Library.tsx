import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { getSummary } from '../../utils/store';
import { useFocusKeeper } from '../hooks/use-focus-keeper';
import { useIndexKeeper } from '../hooks/use-index-keeper';
import { useLayout } from '../hooks/use-layout';
import { useLiveQuery } from '../hooks/use-live-query';
import { useToasts } from '../shared/toasts';
import { formatAddress, type ListFilter } from './address';
import { useCollectionKeys } from './collections/use-collection-keys';
import { FiltersPane } from './filters/FiltersPane';
import { type AskedFor, LibraryDialogs } from './LibraryDialogs';
import { LibraryContext } from './library-context';
import { rowLink } from './list/ArticleList';
import { ListPane } from './list/ListPane';
import { stepsAround } from './list/steps-around';
import { useRows } from './list/use-rows';
import { hasNoList, MainView } from './MainView';
import { screenKeys } from './screen-keys';
import { FiltersDrawer } from './shell/FiltersDrawer';
import { Panes } from './shell/Panes';
import { useActions } from './use-actions';
import { useAddress } from './use-address';
import { useLibraryKeys } from './use-library-keys';
import { useList } from './use-list';
import { useListActs } from './use-list-acts';
import { useReading } from './use-reading';
import { useRemoval } from './use-removal';
import { KeyContext, useShortcuts } from './use-shortcuts';

const NO_FILTER: ListFilter = {};
/** Where the focus goes when what had it is gone. An article on its way comes first: from a row, keys would mean another one until it is there. */
const HOMES = ['.reader[aria-busy="true"]', '.articles .row > a[tabindex="0"]', '[data-focus-home]'];

/** The library's page once it is open: panes, dialogs, keys. */
export function Library() {
  useIndexKeeper();
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
  const summary = useLiveQuery(getSummary, []);
  const facts = summary.state === 'ready' ? summary.value : undefined;
  const rows = useRows(listFilter, facts && `${facts.changesSinceBackup} ${facts.articleCount} ${facts.trashedCount}`, openId);
  const reading = useReading({ address, go, layout, openId });
  const { list, act, handlers } = useList({
    rows,
    listKey,
    href: (id) => formatAddress({ screen: { name: 'article', id }, filter }),
    open: (id) => reading.open(id),
  });

  const focusList = () => {
    const id = list.active ?? list.ids[0];
    if (root.current && id) rowLink(root.current, id)?.focus();
  };
  useFocusKeeper(root, () => HOMES.map((home) => root.current?.querySelector<HTMLElement>(home)).find((home) => home));

  // The open article is the one that keys speak of, also after a reload or a step back, and when it is listed only later.
  useEffect(() => {
    if (openId) act({ type: 'activate', id: openId });
  }, [openId, list.ids.length > 0]);

  const toTrash = useRemoval({
    list,
    act,
    actions,
    drop: rows.drop,
    openId,
    isElsewhere: screen.name !== 'list',
    close: reading.close,
    reopen: (id, isReading) => reading.open(id, { isByKey: isReading }),
    focusList,
  });
  const acts = useListActs({ filter, rows, list, act, actions, ask, toTrash });
  const focusSearch = () => {
    if (layout === 'narrow' && screen.name !== 'list' && screen.name !== 'highlights' && screen.name !== 'tags')
      go({ screen: { name: 'list' }, filter });
    const focus = () => {
      search.current?.focus();
      search.current?.select();
    };
    // At once: what is typed next is meant for it. A field that is only being drawn gets it when it is there.
    focus();
    if (!search.current || document.activeElement !== search.current) requestAnimationFrame(focus);
  };
  const collectionKeys = useCollectionKeys({ filter: listFilter, list, root, go });
  const keys = useLibraryKeys({
    ...acts,
    ...collectionKeys,
    list,
    openId,
    root,
    act,
    open: (id) => reading.open(id, { isByKey: true }),
    closeReader: reading.close,
    focusSearch,
    focusList,
    copy: actions.copy,
    openOriginal: actions.openOriginal,
    tag: (ids) => !filter.trash && ids.length > 0 && ask({ what: 'tags', ids }),
    collect: (ids) => !filter.trash && ids.length > 0 && ask({ what: 'collect', ids }),
    add: () => go({ screen: { name: 'new' }, filter: {} }),
    help: () => ask({ what: 'help' }),
    undo: () => void toasts.undoLast(),
  });
  const handleKey = useShortcuts(screenKeys(screen.name, keys, root));

  const steps = useMemo(() => stepsAround(list.ids, openId, reading.open), [list.ids, openId, listKey]);
  const filters = <FiltersPane summary={facts} />;
  return (
    <LibraryContext.Provider value={{ address, go, layout, actions, steps }}>
      <KeyContext.Provider value={handleKey}>
        <div ref={root} class="library">
          <Panes
            layout={layout}
            filters={filters}
            shows={screen.name === 'list' ? 'list' : 'main'}
            list={
              !hasNoList(screen.name) && (
                <ListPane
                  rows={rows}
                  list={list}
                  isNew={facts !== undefined && facts.articleCount === 0}
                  handlers={handlers}
                  acts={acts}
                  searchRef={search}
                  ask={ask}
                  onLeaveSearch={focusList}
                  onClear={() => act({ type: 'clear' })}
                  onOpenFilters={() => setDrawerOpen(true)}
                />
              )
            }
            main={<MainView summary={facts} searchRef={search} reading={reading} ask={ask} remove={acts.remove} />}
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
              if (openId && ids.includes(openId)) reading.close();
              await actions.purge(ids);
            }}
          />
        </div>
      </KeyContext.Provider>
    </LibraryContext.Provider>
  );
}
