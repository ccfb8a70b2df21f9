/** The parts of a segment, as its blocks are kept. */
export const WORDS = 0;
/** Words beside the text of articles that changed since the segment was written; they stand in place of those in WORDS. */
export const AMENDED = 1;
/** Which articles these are. */
export const RESTATED = 2;
/** The list of its articles. */
export const DOCS = 3;

/** The format of all that is kept; another one is made anew. */
export const FORMAT = 1;
