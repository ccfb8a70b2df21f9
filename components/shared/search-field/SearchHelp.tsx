import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../utils/i18n';
import { type SearchExample, searchExamples } from './search-examples';
import './SearchHelp.css';
import { useRoomBelow } from './use-room-below';

const HEIGHT = 500;

export interface SearchHelpProps {
  id: string;
  /** An example was pressed: it belongs into the field. */
  onTry: (example: string) => void;
}

/** What can be written into the search field, each with an example from the person's own library to be tried. */
export function SearchHelp({ id, onTry }: SearchHelpProps) {
  const [examples, setExamples] = useState<SearchExample[]>([]);
  useEffect(() => void searchExamples().then(setExamples), []);
  const panel = useRef<HTMLDivElement>(null);
  useRoomBelow(panel, HEIGHT, [examples.length]);
  return (
    <div
      ref={panel}
      class="search-help"
      id={id}
      role="dialog"
      aria-label={t('search_help')}
      // A press on its text must not be taken for one beside it.
      tabIndex={-1}
    >
      <ul>
        {examples.map(({ example, meaning }) => (
          <li key={example}>
            <button type="button" class="search-example" onClick={() => onTry(example)}>
              <bdi>{example}</bdi>
            </button>
            <span>{meaning}</span>
          </li>
        ))}
      </ul>
      <p class="quiet">{t('search_helpSame')}</p>
      <p class="quiet">{t('search_helpKeys', 'Alt+↓')}</p>
    </div>
  );
}
