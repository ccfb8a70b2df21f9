import { useEffect, useState } from 'preact/hooks';
import { t, tn } from '../../../utils/i18n';
import { nextTask } from '../reader/append-parts';
import { compareTexts, type Piece, shorten } from './compare-texts';
import './Comparison.css';

/** So many changes are drawn at first: a text that was written anew has thousands. */
const FIRST = 200;

interface ComparisonProps {
  was: string;
  now: string;
  lang?: string;
}

/** Two texts as one, with what went and what came. Shown as text, never as a page. */
export function Comparison({ was, now, lang }: ComparisonProps) {
  const [pieces, setPieces] = useState<Piece[]>();
  const [isWhole, setWhole] = useState(false);
  const [most, setMost] = useState(FIRST);
  useEffect(() => {
    let isCurrent = true;
    setPieces(undefined);
    setMost(FIRST);
    void compareTexts(was, now, nextTask).then((found) => isCurrent && setPieces(found));
    return () => {
      isCurrent = false;
    };
  }, [was, now]);

  if (!pieces) return <p aria-busy="true">{t('library_comparing')}</p>;
  if (pieces.every(({ kind }) => kind === 'same')) return <p>{t('library_compareSame')}</p>;
  const shown = pieces.slice(0, most);
  return (
    <>
      <p class="comparison-legend quiet">
        <del>{t('library_compareRemoved')}</del> <ins>{t('library_compareAdded')}</ins>
        <label>
          <input type="checkbox" checked={isWhole} onChange={({ currentTarget }) => setWhole(currentTarget.checked)} />
          {t('library_compareWhole')}
        </label>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard. */}
      <section class="comparison" lang={lang} dir="auto" tabIndex={0} aria-label={t('library_compareText')}>
        {shown.map((piece, index) => (
          <PieceText key={index} piece={piece} isWhole={isWhole} isFirst={index === 0} isLast={index === pieces.length - 1} />
        ))}
      </section>
      {pieces.length > most && (
        <button type="button" class="link" onClick={() => setMost(most + FIRST * 5)}>
          {t('library_compareMore')}
        </button>
      )}
    </>
  );
}

function PieceText({ piece: { kind, text }, isWhole, ...place }: { piece: Piece; isWhole: boolean; isFirst: boolean; isLast: boolean }) {
  if (kind === 'removed') return <del>{text}</del>;
  if (kind === 'added') return <ins>{text}</ins>;
  const { head, hidden, tail } = isWhole ? { head: text, hidden: 0, tail: '' } : shorten(text, place);
  return (
    <>
      {head}
      {hidden > 0 && <span class="comparison-gap">{tn('library_compareHidden', hidden)}</span>}
      {tail}
    </>
  );
}
