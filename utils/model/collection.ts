/** A named, ordered set of articles: a dossier, an issue of a digest. */
export interface Collection {
  id: string;
  name: string;
  description: string;
  createdAt: string;
  updatedAt: string;
}

/** The one home of a collection's order. */
export interface Membership {
  collectionId: string;
  articleId: string;
  /** Fractional, so that moving one article writes one row. */
  position: number;
}
