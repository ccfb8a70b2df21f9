import { useEffect, useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import './ArticleList.css';
import { ArticleRow, type RowHandlers } from './ArticleRow';
import type { Headings } from './headings';
import { listItems } from './list-items';
import type { ListModel } from './list-model';
import { measureBlocks } from './measure-blocks';
import { useRowFocus } from './use-row-focus';
import type { Rows } from './use-rows';
import { useWindow } from './use-window';

interface ArticleListProps {
  rows: Rows;
  list: ListModel;
  openId?: string;
  /** What stands above stretches of the list, if anything. */
  headings?: Headings;
  handlers: RowHandlers;
}

/** So many rows before the end of the hits that are known, more are asked for. */
const NEAR_END = 30;

/** The rows under their headings; of a long list only those near the screen are drawn. One tab stop; the active row follows the keys. */
export function ArticleList({ rows, list, openId, headings, handlers }: ArticleListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLUListElement>(null);
  const [, redraw] = useReducer((drawn: number) => drawn + 1, 0);
  const { ids } = list;
  const activeAt = list.active ? ids.indexOf(list.active) : -1;
  const tabStop = activeAt >= 0 ? list.active : ids[0];
  const { heights, ranges, near, onScroll } = useWindow(scroller, ids.length, Math.max(0, activeAt));
  const [from, to] = near;

  useEffect(() => rows.subscribe(() => redraw(undefined)), [rows.subscribe]);
  useEffect(() => rows.want(from, to, Math.max(0, activeAt)), [rows.want, ids, from, to, activeAt]);
  useEffect(() => {
    if (rows.loadMore && to > ids.length - NEAR_END) rows.loadMore();
  }, [rows.loadMore, ids.length, to]);

  const items = listItems({
    ids,
    get: rows.get,
    headings,
    ranges,
    space: (first, end) => heights.between(first, end),
    blockCount: heights.blockCount,
  });
  const focus = useRowFocus(scroller, { tabStop, openId: openId === list.active ? openId : undefined, listKey: rows.key });
  useLayoutEffect(() => {
    if (content.current) heights.measure(measureBlocks(content.current, items));
    focus.keep();
  });

  return (
    <div
      ref={scroller}
      class={`articles ${list.selected.size > 0 ? 'is-selecting' : ''}`}
      onScroll={onScroll}
      onWheel={focus.release}
      onPointerDown={focus.release}
      onTouchMove={focus.release}
    >
      <ul ref={content}>
        {items.map((item) => {
          if (item.type === 'space') return <li key={item.key} class="space" aria-hidden="true" style={{ height: `${item.height}px` }} />;
          if (item.type === 'heading') {
            return (
              <li key={item.key} class={`day ${item.isContinued ? 'is-continued' : ''}`}>
                <h2>
                  <bdi>{item.text}</bdi>
                </h2>
              </li>
            );
          }
          const { id, at, row } = item;
          return (
            <ArticleRow
              key={id}
              id={id}
              row={row}
              at={at}
              count={rows.isWhole ? ids.length : -1}
              isActive={id === tabStop}
              isOpen={id === openId}
              isSelected={list.selected.has(id)}
              saysPublished={headings?.isOfOtherDays}
              handlers={handlers}
            />
          );
        })}
      </ul>
      <div class="articles-end" />
    </div>
  );
}

/** The link of a row, which takes the focus. */
export function rowLink(root: ParentNode, id: string): HTMLElement | null {
  return root.querySelector<HTMLElement>(`.row > a[data-id="${CSS.escape(id)}"]`);
}
