import { HIGHLIGHT_COLORS, type HighlightColor } from '../../../utils/model/highlight';
import { HighlightSign } from '../../shared/HighlightSign';
import './ColorButtons.css';

interface ColorButtonsProps {
  names: Record<HighlightColor, string>;
  /** The one that it has; none for a new highlight. */
  value?: HighlightColor;
  onPick: (color: HighlightColor) => void;
}

/** The five colours, each a button with its name and its key. */
export function ColorButtons({ names, value, onPick }: ColorButtonsProps) {
  return (
    <span class="color-buttons">
      {HIGHLIGHT_COLORS.map((color, index) => (
        <button
          key={color}
          type="button"
          class="color-button"
          aria-label={names[color]}
          aria-keyshortcuts={`${index + 1}`}
          aria-pressed={value === undefined ? undefined : value === color}
          title={`${names[color]} (${index + 1})`}
          onClick={() => onPick(color)}
        >
          <HighlightSign color={color} />
        </button>
      ))}
    </span>
  );
}
