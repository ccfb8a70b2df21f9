import { useStored } from '../../hooks/use-stored';

export interface ReaderStyle {
  font: 'sans' | 'serif';
  /** How paragraphs are told apart: by space, or by an indent of two characters. */
  paragraphs: 'space' | 'indent';
}

const PLAIN: ReaderStyle = { font: 'sans', paragraphs: 'space' };

/** How articles are set, and the way to change it. */
export function useReaderStyle(): ReaderStyle & { className: string; setStyle: (style: ReaderStyle) => void } {
  const [style, setStyle] = useStored('library.readerStyle', PLAIN, isStyle);
  const className = [style.font === 'serif' ? 'serif' : '', style.paragraphs === 'indent' ? 'indent' : ''].filter(Boolean).join(' ');
  return { ...style, className, setStyle };
}

function isStyle(value: unknown): value is ReaderStyle {
  if (typeof value !== 'object' || value === null) return false;
  const { font, paragraphs } = value as Partial<ReaderStyle>;
  return (font === 'sans' || font === 'serif') && (paragraphs === 'space' || paragraphs === 'indent');
}
