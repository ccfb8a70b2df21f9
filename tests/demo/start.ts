// `npm start`: a visible browser with the extension and the sample notice, for trying it by hand.
import { sampleNotice } from './sources';
import { launchVisible, untilClosed } from './visible';

const session = await launchVisible();
if (session) {
  const notice = await sampleNotice();
  await session.openTab(notice.url);
  console.log(`The sample notice is open (${notice.url}). Press the Unionclip button in the toolbar (puzzle piece → pin), or Alt+Shift+U.`);
  console.log('This is a fresh profile: what you clip in it is gone when you close the window.');
  await untilClosed(session);
  await notice.close();
}
