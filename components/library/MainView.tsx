import type { RefObject } from 'preact';
import type { LibrarySummary } from '../../utils/store';
import { EditableReader } from './editor/EditableReader';
import { HighlightsPane } from './highlights/HighlightsPane';
import type { AskedFor } from './LibraryDialogs';
import { useLibrary } from './library-context';
import { NewArticlePane } from './new/NewArticlePane';
import { NothingOpen } from './reader/NothingOpen';
import { SettingsPane } from './settings/SettingsPane';
import { TagsPane } from './tags/TagsPane';
import type { Reading } from './use-reading';

interface MainViewProps {
  summary?: LibrarySummary;
  searchRef: RefObject<HTMLInputElement | null>;
  reading: Reading;
  ask: (asked: AskedFor) => void;
  remove: (ids: string[]) => Promise<void>;
}

/** The largest part of the page: the open article, or a view of its own. */
export function MainView({ summary, searchRef, reading, ask, remove }: MainViewProps) {
  const { screen } = useLibrary().address;
  if (screen.name === 'settings') return <SettingsPane summary={summary} />;
  if (screen.name === 'new') return <NewArticlePane />;
  if (screen.name === 'tags') return <TagsPane searchRef={searchRef} />;
  if (screen.name === 'highlights') {
    return <HighlightsPane searchRef={searchRef} lastId={reading.lastHighlight} onOpen={reading.openHighlight} />;
  }
  if (screen.name === 'article') {
    const { id } = screen;
    return (
      <EditableReader
        id={id}
        takesFocus={reading.takesFocus}
        onClose={reading.close}
        onTag={() => ask({ what: 'tags', ids: [id] })}
        onDelete={() => void remove([id])}
        onPurge={() => ask({ what: 'purge', ids: [id] })}
      />
    );
  }
  // An empty library has nothing to choose from: the list's place teaches the first clip.
  return summary?.articleCount === 0 ? null : <NothingOpen />;
}

/** The views that take the room of the list too. */
export function hasNoList(name: string): boolean {
  return name === 'settings' || name === 'highlights' || name === 'tags';
}
