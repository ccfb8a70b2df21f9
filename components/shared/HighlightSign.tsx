import { MARK_SIGNS } from '../../utils/annotate/highlight/colors';
import type { HighlightColor } from '../../utils/model/highlight';
import './HighlightSign.css';

/** The sign of a colour: its shape tells it from the others where the colour does not. The name stands beside it, or names the control around it. */
export function HighlightSign({ color }: { color: HighlightColor }) {
  return (
    <span class={`mark-sign ${color}`} aria-hidden="true">
      {MARK_SIGNS[color]}
    </span>
  );
}
