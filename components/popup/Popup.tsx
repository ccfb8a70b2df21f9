import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n';
import { getSummary, listTags } from '../../utils/store';
import { useLiveQuery } from '../hooks/use-live-query';
import { BottomBar } from './bar/BottomBar';
import { KeyHelp } from './bar/KeyHelp';
import { LibraryTrouble } from './LibraryTrouble';
import { Clips } from './list/Clips';
import './Popup.css';
import { PageCard } from './page/PageCard';
import { useKeys } from './use-keys';
import { useLibrary } from './use-library';

/** The button's window: this page, what was clipped lately, and the way to everything else. */
export function Popup() {
  const gate = useLibrary();
  const isReady = gate.state === 'ready';
  const [isHelpOpen, setHelpOpen] = useState(false);
  const tags = useLiveQuery(async () => (isReady ? listTags() : []), [isReady]);
  const summary = useLiveQuery(async () => (isReady ? getSummary() : undefined), [isReady]);
  const facts = summary.state === 'ready' ? summary.value : undefined;
  useKeys({ '?': () => setHelpOpen(true) });

  if (gate.state === 'recovery' || gate.state === 'failed') return <LibraryTrouble gate={gate} />;
  return (
    <>
      <main class="popup-main">
        <h1 class="visually-hidden">{t('appName')}</h1>
        <PageCard suggestions={tags.state === 'ready' ? tags.value : []} isLibraryReady={isReady} />
        <Clips summary={facts} isLibraryReady={isReady} />
      </main>
      <BottomBar summary={facts} onHelp={() => setHelpOpen(true)} />
      {isHelpOpen && <KeyHelp onClose={() => setHelpOpen(false)} />}
    </>
  );
}
