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
    const isList = shows === 'list' && list;
    return (
      <div class="panes">
        <main class="pane">{isList ? list : main}</main>
      </div>
    );
  }
  const columns = [...(layout === 'wide' ? [`${filtersWidth}px`] : []), ...(list ? [`${listWidth}px`] : []), 'minmax(0, 1fr)'];
  return (
    <div class="panes" style={{ gridTemplateColumns: columns.join(' ') }}>
      {layout === 'wide' && (
        <nav class="pane" id="filters-pane" aria-label={t('library_filters')}>
          {filters}
          <Separator {...FILTERS} label={t('library_filters')} controls="filters-pane" width={filtersWidth} onResize={setFiltersWidth} />
        </nav>
      )}
      {list && (
        <section class="pane" id="list-pane" aria-label={t('library_articles')}>
          {list}
          <Separator {...LIST} label={t('library_articles')} controls="list-pane" width={listWidth} onResize={setListWidth} />
        </section>
      )}
      <main class="pane">{main}</main>
    </div>
  );
}
