// `npm run seed -- 10000`: a visible browser whose library is filled with invented articles.
import { fillLibrary } from '../tools/library-page';
import { launchVisible, untilClosed } from './visible';

const count = Number(process.argv[2] ?? 1000);
if (!Number.isInteger(count) || count < 1) {
  console.error('Say how many articles: npm run seed -- 10000');
  process.exit(2);
}
const session = await launchVisible();
if (session) {
  const library = await session.openExtensionPage('library.html');
  // Half as many highlights as articles, as in a library that is worked with.
  await fillLibrary(library, count, {
    highlights: Math.ceil(count / 2),
    onProgress: (done) => process.stdout.write(`\r${done} of ${count}`),
  });
  console.log(`\r${count} invented articles, with highlights, are in the library. Close the window to end.`);
  await library.page.reload();
  await untilClosed(session);
}
