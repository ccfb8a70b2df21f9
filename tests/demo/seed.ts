// `npm run seed -- 10000`: a visible browser whose library is filled with invented articles.
import { seedLibrary } from '../tools/seed-library';
import { launchVisible, untilClosed } from './visible';

const count = Number(process.argv[2] ?? 1000);
if (!Number.isInteger(count) || count < 1) {
  console.error('Say how many articles: npm run seed -- 10000');
  process.exit(2);
}
const session = await launchVisible();
if (session) {
  const library = await session.openExtensionPage('library.html');
  const started = Date.now();
  await seedLibrary(library, count, (done) => {
    const left = ((Date.now() - started) / done) * (count - done);
    process.stdout.write(`\r\x1b[K${done} of ${count}${left > 10_000 ? `, about ${Math.ceil(left / 60_000)} min left` : ''}`);
  });
  console.log(`\r\x1b[K${count} invented articles, with highlights, are in the library. Close the window to end.`);
  await library.page.reload();
  await untilClosed(session);
}
