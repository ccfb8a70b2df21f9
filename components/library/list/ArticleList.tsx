import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { t } from '../../../utils/i18n';
import { ArticleChunk } from './ArticleChunk';
import './ArticleList.css';
import { ArticleRow, type RowHandlers } from './ArticleRow';
import { dayHeading, dayOfArticle, groupByDay } from './days';
import type { ListModel } from './list-model';
import type { Row } from './use-rows';

const CHUNK_SIZE = 50;

interface ArticleListProps {
  rows: Row[];
  list: ListModel;
  openId?: string;
  /** Hits stand in the order of the search, not of days. */
  isSearch: boolean;
  handlers: RowHandlers;
  /** The end of the rows is near and more can be had. */
  onEnd?: () => void;
}

/** The rows under their days. One tab stop; the active row follows the keys. */
export function ArticleList({ rows, list, openId, isSearch, handlers, onEnd }: ArticleListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const chunks = useMemo(() => chunked(rows), [rows]);
  const tabStop = list.active ?? rows[0]?.article.id;

  useEffect(() => {
    if (!end.current || !onEnd) return;
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && onEnd(), {
      root: scroller.current,
      rootMargin: '1500px 0px',
    });
    observer.observe(end.current);
    return () => observer.disconnect();
    // Watching anew after every part: while the end stays in sight, nothing else would ask for the next one.
  }, [rows.length, onEnd]);

  // Keys that move the active row take the focus along, but only within the list: typing in the search field stays undisturbed.
  useLayoutEffect(() => {
    const { activeElement } = document;
    if (!list.active || !scroller.current?.contains(activeElement)) return;
    rowLink(scroller.current, list.active)?.focus();
  }, [list.active]);

  return (
    <div ref={scroller} class={`articles ${list.selected.size > 0 ? 'is-selecting' : ''}`}>
      {chunks.map((chunk, index) => (
        <ArticleChunk key={index} isKept={chunk.some(({ article }) => article.id === tabStop)}>
          {() =>
            sections(chunk, isSearch).map(({ key, rows: dayRows }, at) => {
              const isContinued = at === 0 && key === lastDay(chunks[index - 1]);
              const heading = isSearch ? t('library_searchHits') : dayHeading(key);
              return (
                <section key={key} aria-label={heading}>
                  {!isSearch && !isContinued && <h2 class="day">{heading}</h2>}
                  <ul>
                    {dayRows.map((row) => (
                      <ArticleRow
                        key={row.article.id}
                        row={row}
                        isActive={row.article.id === tabStop}
                        isOpen={row.article.id === openId}
                        isSelected={list.selected.has(row.article.id)}
                        handlers={handlers}
                      />
                    ))}
                  </ul>
                </section>
              );
            })
          }
        </ArticleChunk>
      ))}
      <div ref={end} class="articles-end" />
    </div>
  );
}

/** The link of a row, which takes the focus. */
export function rowLink(root: ParentNode, id: string): HTMLElement | null {
  return root.querySelector<HTMLElement>(`.row > a[data-id="${CSS.escape(id)}"]`);
}

function chunked(rows: Row[]): Row[][] {
  const chunks: Row[][] = [];
  for (let from = 0; from < rows.length; from += CHUNK_SIZE) chunks.push(rows.slice(from, from + CHUNK_SIZE));
  return chunks;
}

function sections(rows: Row[], isSearch: boolean): { key: string; rows: Row[] }[] {
  if (isSearch) return [{ key: 'hits', rows }];
  let at = 0;
  return groupByDay(rows.map(({ article }) => article)).map(({ key, articles }) => {
    const part = rows.slice(at, at + articles.length);
    at += articles.length;
    return { key, rows: part };
  });
}

function lastDay(chunk: Row[] | undefined): string | undefined {
  const last = chunk?.at(-1);
  return last && dayOfArticle(last.article);
}
