import type { IconNode } from 'lucide';
import { Copy, NotebookPen, Quote, Tag, Trash2 } from 'lucide';
import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { spotBeside } from '../../../../utils/annotate/highlight/spot';
import { t } from '../../../../utils/i18n';
import type { HighlightColor } from '../../../../utils/model/highlight';
import { Icon } from '../../../shared/Icon';
import { ColorButtons } from '../../highlights/ColorButtons';
import { HighlightNote } from '../../highlights/HighlightNote';
import { HighlightTags } from '../../highlights/HighlightTags';
import { boxesIn, rangeIn } from './frame-text';
import './MarkToolbar.css';
import { PlaceNotice } from './PlaceNotice';
import type { Marking } from './use-marking';
import type { Marks } from './use-marks';

interface MarkToolbarProps {
  marks: Marks;
  marking: Marking;
  names: Record<HighlightColor, string>;
  scroller: RefObject<HTMLElement | null>;
}

/** What can be done with the passage that is selected or pressed, beside it: colours, a note, tags, copying. */
export function MarkToolbar({ marks, marking, names, scroller }: MarkToolbarProps) {
  const { target, field } = marking;
  const { text, entries } = marks;
  const entry = target?.kind === 'highlight' ? entries?.find(({ highlight }) => highlight.id === target.id) : undefined;
  const spans = target?.kind === 'selection' ? target.spans : entry?.place.span ? [entry.place.span] : [];
  const highlight = entry?.highlight;
  if (!text || !target || spans.length === 0) return null;
  const chosen = target.kind === 'selection' ? spans.map(({ start, end }) => text.index.text.slice(start, end)).join(' ') : '';

  return (
    <Beside
      ranges={() => spans.flatMap((span) => rangeIn(text, span) ?? [])}
      scroller={scroller}
      placeKey={JSON.stringify(spans)}
      isFresh={target.kind === 'highlight' && target.isFresh}
    >
      <div class="mark-toolbar-row" role="toolbar" aria-label={t('highlight_toolbar')} onKeyDown={walkWithArrows}>
        <ColorButtons names={names} value={highlight?.color} onPick={marking.color} />
        <span class="mark-toolbar-line" />
        <Act icon={NotebookPen} label={t('highlight_note')} keys="n" isPressed={field === 'note'} onClick={() => marking.open('note')} />
        <Act icon={Tag} label={t('highlight_tag')} keys="t" isPressed={field === 'tags'} onClick={() => marking.open('tags')} />
        <Act icon={Copy} label={t('library_markCopy')} keys="c" onClick={() => marking.copy(false)} />
        <Act icon={Quote} label={t('library_markCite')} keys="Shift+C" onClick={() => marking.copy(true)} />
        {highlight && <Act icon={Trash2} label={t('library_markRemove')} keys="#" onClick={marking.remove} />}
      </div>
      {highlight && entry && <PlaceNotice entry={entry} />}
      {highlight && field === 'note' && (
        <HighlightNote
          key={highlight.id}
          value={highlight.note}
          onSave={(note) => marking.edit(highlight.id, { note })}
          onPageGone={(note) => marking.actions.editAtEnd(highlight.id, { note })}
          onClose={marking.closeField}
        />
      )}
      {highlight && field === 'tags' && (
        <HighlightTags
          id="mark-toolbar-tags"
          value={highlight.tags}
          onChange={(tags) => void marking.edit(highlight.id, { tags })}
          onClose={marking.closeField}
        />
      )}
      {highlight?.note && field !== 'note' && (
        <button type="button" class="mark-toolbar-note" title={t('library_markNoteEdit')} onClick={() => marking.open('note')}>
          {highlight.note}
        </button>
      )}
      {/* Said when the keys choose: a selection made out here is not read aloud. */}
      <span class="visually-hidden" role="status">
        {chosen && t('library_markChosen', chosen)}
      </span>
    </Beside>
  );
}

interface BesideProps {
  ranges: () => Range[];
  scroller: RefObject<HTMLElement | null>;
  /** Another key, another place. */
  placeKey: string;
  /** What it is for is done: it leaves by itself. */
  isFresh?: boolean;
  children: ComponentChildren;
}

/** Stands beside a passage without covering it, and scrolls with the text. */
function Beside({ ranges, scroller, placeKey, isFresh, children }: BesideProps) {
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef(ranges);
  latest.current = ranges;
  useLayoutEffect(() => {
    const [element, outer] = [box.current, scroller.current];
    if (!element || !outer) return;
    const place = () => {
      const size = { width: element.offsetWidth, height: element.offsetHeight };
      const view = { width: outer.clientWidth, height: outer.clientHeight };
      const { left, top } = spotBeside(boxesIn(outer, latest.current()), size, view);
      element.style.translate = `${Math.round(left)}px ${Math.round(top + outer.scrollTop)}px`;
    };
    place();
    const observer = new ResizeObserver(place);
    observer.observe(element);
    observer.observe(outer);
    return () => observer.disconnect();
  }, [placeKey]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a press on the toolbar must not take the selection from the text.
    <div
      ref={box}
      class={`mark-toolbar ${isFresh ? 'is-fresh' : ''}`}
      onMouseDown={(event) => {
        if (!(event.target as Element).closest('textarea, input, .tag-options')) event.preventDefault();
      }}
    >
      {children}
    </div>
  );
}

interface ActProps {
  icon: IconNode;
  label: string;
  keys: string;
  isPressed?: boolean;
  onClick: () => void;
}

function Act({ icon, label, keys, isPressed, onClick }: ActProps) {
  return (
    <button
      type="button"
      class="icon"
      aria-label={label}
      aria-keyshortcuts={keys}
      aria-pressed={isPressed}
      title={`${label} (${keys})`}
      onClick={onClick}
    >
      <Icon icon={icon} />
    </button>
  );
}

function walkWithArrows(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
  event.preventDefault();
  event.stopPropagation();
}
