import { t } from '../../../utils/i18n';
import './Separator.css';

const STEP = 16;

interface SeparatorProps {
  /** Which pane it sizes, in words. */
  label: string;
  /** Id of that pane, which lies before it. */
  controls: string;
  width: number;
  min: number;
  max: number;
  initial: number;
  onResize: (width: number) => void;
}

/** The line between two panes: dragged, or moved with the arrow keys; Home, End and a double click go to fixed widths. */
export function Separator({ label, controls, width, min, max, initial, onResize }: SeparatorProps) {
  const resize = (next: number) => onResize(Math.round(Math.max(min, Math.min(max, next))));
  const keys: Record<string, number> = { ArrowLeft: width - STEP, ArrowRight: width + STEP, Home: min, End: max, Enter: initial };

  return (
    // biome-ignore lint/a11y/useSemanticElements: an hr cannot be focused and moved; the window splitter pattern of ARIA asks for this.
    <div
      class="separator"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('library_resize', label)}
      aria-controls={controls}
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      title={t('library_resize', label)}
      onKeyDown={(event) => {
        const next = keys[event.key];
        if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        event.stopPropagation();
        resize(next);
      }}
      onDblClick={() => resize(initial)}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        const { currentTarget, pointerId, clientX } = event;
        currentTarget.setPointerCapture(pointerId);
        const move = ({ clientX: x }: PointerEvent) => resize(width + x - clientX);
        const stop = new AbortController();
        currentTarget.addEventListener('pointermove', move, { signal: stop.signal });
        currentTarget.addEventListener('lostpointercapture', () => stop.abort(), { once: true });
      }}
    />
  );
}
