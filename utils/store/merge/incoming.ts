import type { Article } from '../../model/article';
import type { Membership } from '../../model/collection';
import { copyIdOf } from '../../model/copy-id';
import type { Highlight } from '../../model/highlight';
import type { ImageRef } from '../../model/image';
import { imageAddresses, refsOfText } from '../../model/image-addresses';
import { groupByArticle } from '../get-many';
import { sha256 } from '../hash';
import type { LibraryDump } from '../types';
import type { Side } from './decide';

/** One article of a dump with all that belongs to it. */
export interface Incoming extends Side {
  highlights: Highlight[];
  imageRefs: ImageRef[];
  memberships: Membership[];
}

/** What belongs to the articles of a dump, by article. */
export interface Belongings {
  highlights: Map<string, Highlight[]>;
  imageRefs: Map<string, ImageRef[]>;
  memberships: Map<string, Membership[]>;
}

export function belongingsOf(source: Pick<LibraryDump, 'highlights' | 'imageRefs' | 'memberships'>): Belongings {
  return {
    highlights: groupByArticle(source.highlights),
    imageRefs: groupByArticle(source.imageRefs),
    memberships: groupByArticle(source.memberships),
  };
}

/** These articles with all that belongs to them, in their order. Articles without a text are left out. */
export function gather(articles: Article[], texts: Pick<LibraryDump, 'bodies' | 'versions'>, belongings: Belongings): Incoming[] {
  const bodies = new Map(texts.bodies.map(({ articleId, markdown }) => [articleId, markdown]));
  const versions = groupByArticle(texts.versions);
  return articles.flatMap((article) => {
    const markdown = bodies.get(article.id);
    if (markdown === undefined) return [];
    const of = <T>(rows: Map<string, T[]>): T[] => rows.get(article.id) ?? [];
    const counts = {
      highlights: of(belongings.highlights).length,
      images: imageAddresses(markdown).length,
      versions: of(versions).length,
    };
    return [
      {
        article: { ...article, counts },
        markdown,
        versions: of(versions),
        highlights: of(belongings.highlights),
        imageRefs: withTextsRefs(article, of(belongings.imageRefs), [markdown, ...of(versions).map((version) => version.markdown)]),
        memberships: of(belongings.memberships),
      },
    ];
  });
}

// Older backups name only what was kept: what else the texts show is missing there, and is listed as such here.
function withTextsRefs(article: Article, refs: ImageRef[], texts: string[]): ImageRef[] {
  const all = new Map(texts.flatMap((text) => refsOfText(article, text)).map((ref) => [ref.url, ref]));
  for (const ref of refs) all.set(ref.url, ref);
  return [...all.values()];
}

/** The article with the hash that its text really has: the merge compares nothing else. */
export async function withTrueHash(incoming: Incoming): Promise<Incoming> {
  return { ...incoming, article: { ...incoming.article, hash: await sha256(incoming.markdown) } };
}

/** The same rows under the id of an article that is here. */
export function rename(incoming: Incoming, articleId: string): Incoming {
  const own = <T extends { articleId: string }>(rows: T[]): T[] => rows.map((row) => ({ ...row, articleId }));
  return {
    article: { ...incoming.article, id: articleId },
    markdown: incoming.markdown,
    versions: own(incoming.versions),
    highlights: own(incoming.highlights),
    imageRefs: own(incoming.imageRefs),
    memberships: own(incoming.memberships),
  };
}

/** The incoming side of a conflict as an article of its own, under ids that are the same each time. Our article keeps the places in collections. */
export function asCopy(incoming: Incoming): Incoming {
  const copyId = copyIdOf(incoming.article.id, incoming.article.hash);
  const salted = <T extends { id: string }>(rows: T[]): T[] => rows.map((row) => ({ ...row, id: copyIdOf(row.id, incoming.article.hash) }));
  const renamed = rename(incoming, copyId);
  return { ...renamed, versions: salted(renamed.versions), highlights: salted(renamed.highlights), memberships: [] };
}
