import { useCallback, useState } from 'preact/hooks';
import type { OnFramePage } from './marks/use-reader-marks';

/** The document of the text that is shown, as far as it is there. */
export interface FramePage {
  page: Document;
  /** Parts added so far: what is read out of the document is read again when it grows. */
  parts: number;
  isWhole: boolean;
}

/** A long text comes in dozens of parts: they are told of together. */
const CALM = 250;

/** Follows the document in the article's frame while it grows. */
export function useFramePage(): [framePage: FramePage | undefined, attach: OnFramePage] {
  const [framePage, setFramePage] = useState<FramePage>();
  const attach = useCallback<OnFramePage>((page, whole, signal) => {
    const tell = (isWhole: boolean) => {
      if (signal.aborted) return;
      const parts = page.querySelectorAll('section.part').length;
      setFramePage((now) => (now?.page === page && now.parts === parts && now.isWhole === isWhole ? now : { page, parts, isWhole }));
    };
    tell(false);
    const timer = setInterval(() => tell(false), CALM);
    void whole.then(() => {
      clearInterval(timer);
      tell(true);
    });
    signal.addEventListener('abort', () => {
      clearInterval(timer);
      setFramePage((current) => (current?.page === page ? undefined : current));
    });
  }, []);
  return [framePage, attach];
}
