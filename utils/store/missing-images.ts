import type { ImageProblem, ImageRef } from '../model/image';
import { db } from './database';
import { refsOf } from './image-refs';
import { asOurs } from './our-errors';
import { readStoredSettings } from './picture-settings';

/** What is not kept from one host. */
export interface MissingHost {
  host: string;
  /** Pictures and attachments that may be had with the person's permission, or at another time. */
  count: number;
  articleCount: number;
}

/** Which missing files to list. */
export interface MissingQuery {
  /** Only of these articles. Then also what was given up before: the person asked for these. */
  articleIds?: string[];
  host?: string;
  /** Only what comes behind this row in the order of articles and addresses. */
  after?: [articleId: string, url: string];
}

// Trying again changes nothing about these until the person changes a limit.
const FINAL: ReadonlySet<ImageProblem | undefined> = new Set<ImageProblem>(['not-found', 'not-an-image', 'too-large', 'budget']);

/** What can still be had, host by host, the most first. The trash is left out, and what was given up; so are attachments while they are not wanted. */
export async function summarizeMissing(): Promise<MissingHost[]> {
  const hosts = new Map<string, { count: number; articleIds: Set<string> }>();
  for (const { host, articleId } of await listMissing({})) {
    const entry = hosts.get(host) ?? { count: 0, articleIds: new Set() };
    hosts.set(host, entry);
    entry.count += 1;
    entry.articleIds.add(articleId);
  }
  return [...hosts]
    .map(([host, { count, articleIds }]) => ({ host, count, articleCount: articleIds.size }))
    .sort((a, b) => b.count - a.count || (a.host < b.host ? -1 : 1));
}

/** Files that are not kept and worth asking for, in the order of articles and addresses. */
export async function listMissing({ articleIds, host, after }: MissingQuery): Promise<ImageRef[]> {
  return asOurs(() =>
    db.transaction('r', [db.imageRefs, db.articles, db.settings], async () => {
      const { keepAttachments } = await readStoredSettings();
      const trashed = new Set(await db.articles.where('keys.trash').between([-Infinity], [Infinity, []]).primaryKeys());
      const isWanted = (ref: ImageRef) =>
        (host === undefined || ref.host === host) &&
        (articleIds !== undefined || (!FINAL.has(ref.problem) && !trashed.has(ref.articleId))) &&
        (keepAttachments || ref.kind === 'image') &&
        (!after || isBehind(ref, after));
      return (await candidates(articleIds, host)).filter((ref) => !ref.hash && isWanted(ref)).sort(inOrder);
    }),
  );
}

async function candidates(articleIds: string[] | undefined, host: string | undefined): Promise<ImageRef[]> {
  if (articleIds) return refsOf([...new Set(articleIds)]);
  if (host !== undefined) return db.imageRefs.where('[hash+host]').equals(['', host]).toArray();
  return db.imageRefs.where('hash').equals('').toArray();
}

function isBehind(ref: ImageRef, [articleId, url]: [string, string]): boolean {
  return ref.articleId > articleId || (ref.articleId === articleId && ref.url > url);
}

function inOrder(a: ImageRef, b: ImageRef): number {
  if (a.articleId !== b.articleId) return a.articleId < b.articleId ? -1 : 1;
  return a.url < b.url ? -1 : 1;
}
