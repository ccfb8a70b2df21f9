import type { DumpSource, LibraryDump } from '../types';

/** A dump in memory, read like one that is not. Articles without a text are left out. */
export function sourceOf({ bodies, versions, images, ...small }: LibraryDump): DumpSource {
  const textOf = new Map(bodies.map((body) => [body.articleId, body]));
  const versionsOf = new Map<string, typeof versions>();
  for (const version of versions) versionsOf.set(version.articleId, [...(versionsOf.get(version.articleId) ?? []), version]);
  const imageOf = new Map(images.map((image) => [image.hash, image]));
  return {
    ...small,
    articles: small.articles.filter(({ id }) => textOf.has(id)),
    imageSizes: new Map(images.map(({ hash, size }) => [hash, size])),
    readTexts: async (ids) => ({
      bodies: ids.flatMap((id) => textOf.get(id) ?? []),
      versions: ids.flatMap((id) => versionsOf.get(id) ?? []),
    }),
    readImages: async (hashes) => hashes.flatMap((hash) => imageOf.get(hash) ?? []),
  };
}
