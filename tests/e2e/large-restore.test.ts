import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { expect, it } from 'vitest';
import { canonicalJson } from '../../utils/model/canonical-json';
import { makeArticles } from '../fixtures/library';
import { inBrowsers, say } from './stage';

// More than one transaction's worth, the last one not full.
const COUNT = 600;
const AT = '2026-11-21T09:00:00Z';
const drafts = makeArticles(COUNT);
const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');

/** The backup of another machine: texts, an older text and an image for many of them. */
function makeBackup(): string {
  const hasMore = drafts.filter((_, i) => i % 3 === 0);
  const picture = (id: string) => Buffer.from(id.repeat(50));
  const data = {
    articles: drafts.map(({ metadata, markdown, images: _, ...rest }, i) => ({
      ...{ ...metadata, ...rest, hash: sha256(markdown), updatedAt: AT, revision: 2, seq: COUNT - i, isRead: false, isStarred: false },
      counts: { highlights: 0, images: 0, versions: 0 },
    })),
    bodies: drafts.map(({ id, markdown }) => ({ articleId: id, markdown })),
    imageRefs: hasMore.map(({ id }) => ({ articleId: id, url: `https://union.example/${id}.png`, hash: sha256(picture(id)) })),
    images: hasMore.map(({ id }) => {
      const bytes = picture(id);
      return { hash: sha256(bytes), type: 'image/png', size: bytes.length, data: bytes.toString('base64') };
    }),
    versions: hasMore.map(({ id, metadata, kind, url, provenance, excerpt, wordCount, tags, note }, i) => ({
      ...{ id: `0192f0c1-0000-7000-8000-${String(i).padStart(12, '0')}`, articleId: id, markdown: '旧文', hash: sha256('旧文') },
      ...{ revision: 1, capturedAt: AT, images: 0, metadata, kind, url, provenance, excerpt, wordCount, tags, note },
    })),
  };
  const header = { format: 'unionclip-backup', formatVersion: 1, schemaVersion: 1, createdAt: AT, libraryId: 'x' };
  return JSON.stringify({ ...header, sha256: sha256(canonicalJson(data)), data });
}

// Only real browsers end a transaction that waits for the wrong thing.
inBrowsers('a large backup', (stage) => {
  it('is restored whole, and its tags can be walked', async () => {
    const file = `${stage.session.profile}/unionclip-backup.json`;
    fs.writeFileSync(file, makeBackup());
    const library = await stage.openLibrary('settings');
    await library.find('button', say('library_chooseBackup'));
    const input = await library.page.waitForSelector('input[type=file]');
    await input?.uploadFile(file);
    await library.click('button', say('library_restoreNow'));
    await library.waitForText(say('library_restoreDone'));

    const stored = await stage.stored(library);
    expect(stored.map(({ id, markdown }) => [id, markdown]).sort()).toEqual(drafts.map(({ id, markdown }) => [id, markdown]).sort());
    expect(stored.filter(({ counts }) => counts.versions === 1)).toHaveLength(COUNT / 3);

    const below = drafts.filter(({ tags }) => tags.some((tag) => tag.startsWith('简报/')));
    await library.click('link', new RegExp(`^简报\\s*${below.length}$`));
    await library.waitForText(below[0]?.metadata.title ?? '');
    expect(await library.evaluate(({ location }) => decodeURIComponent(location.hash))).toBe('#/?tag=简报');
    await library.close();
  });
});
