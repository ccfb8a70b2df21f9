import type { ComponentChildren } from 'preact';
import { t } from '../../../utils/i18n';
import type { Layout } from '../../hooks/use-layout';
import { useStored } from '../../hooks/use-stored';
import './Panes.css';
import { Separator } from './Separator';

interface PanesProps {
  layout: Layout;
  filters: ComponentChildren;
  /** Left out where the main part takes the room of both. */
  list?: ComponentChildren;
  main: ComponentChildren;
  /** In a narrow window only one of the two is drawn. */
  shows: 'list' | 'main';
}

const FILTERS = { min: 180, max: 360, initial: 240 };
const LIST = { min: 280, max: 560, initial: 360 };
const isWidth = (value: unknown): value is number => typeof value === 'number' && value >= 100 && value <= 800;

/** The page in as many panes as there is room for; their widths are remembered. */
export function Panes({ layout, filters, list, main, shows }: PanesProps) {
  const [filtersWidth, setFiltersWidth] = useStored('library.filtersWidth', FILTERS.initial, isWidth);
  const [listWidth, setListWidth] = useStored('library.listWidth', LIST.initial, isWidth);

  if (layout === 'narrow') {
    return (
      <div class="panes">{shows === 'list' && list ? <PaneBox id="list-pane">{list}</PaneBox> : <main class="pane">{main}</main>}</div>
    );
  }
  const columns = [
    ...(layout === 'wide' ? [`${filtersWidth}px`, '1px'] : []),
    ...(list ? [`${listWidth}px`, '1px'] : []),
    'minmax(0, 1fr)',
  ];
  return (
    <div class="panes" style={{ gridTemplateColumns: columns.join(' ') }}>
      {layout === 'wide' && (
        <>
          <PaneBox id="filters-pane">{filters}</PaneBox>
          <Separator {...FILTERS} label={t('library_filters')} controls="filters-pane" width={filtersWidth} onResize={setFiltersWidth} />
        </>
      )}
      {list && (
        <>
          <PaneBox id="list-pane">{list}</PaneBox>
          <Separator {...LIST} label={t('library_articles')} controls="list-pane" width={listWidth} onResize={setListWidth} />
        </>
      )}
      <main class="pane">{main}</main>
    </div>
  );
}

function PaneBox({ id, children }: { id: string; children: ComponentChildren }) {
  return (
    <div class="pane" id={id} key={id}>
      {children}
    </div>
  );
}
