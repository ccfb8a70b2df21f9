/** The W3C Web Annotation data model (https://www.w3.org/TR/annotation-model/), and what we add to it under a name of our own. */
export const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { unionclip: 'urn:x-unionclip:' }];

/** What the model has no word for. */
export const OWN = {
  article: 'unionclip:article',
  canonical: 'unionclip:canonical',
  copies: 'unionclip:copies',
  createdOn: 'unionclip:createdOn',
  formerQuotes: 'unionclip:formerQuotes',
  textHash: 'unionclip:textHash',
  title: 'unionclip:title',
} as const;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const UUID_NAME = 'urn:uuid:';
const OTHER_NAME = 'urn:x-unionclip:id:';
// As messages take them: a highlight of another id could be neither edited nor removed.
const ID = /^[^\s/\\]{1,200}$/;

/** An id as the IRI that the model asks for. */
export function nameOf(id: string): string {
  return UUID.test(id) ? `${UUID_NAME}${id}` : `${OTHER_NAME}${encodeURIComponent(id)}`;
}

/** The id in an IRI that `nameOf` could have made of an id of ours; nothing for another. */
export function idIn(name: string): string | undefined {
  if (name.startsWith(UUID_NAME) && UUID.test(name.slice(UUID_NAME.length))) return name.slice(UUID_NAME.length).toLowerCase();
  if (!name.startsWith(OTHER_NAME)) return undefined;
  try {
    const id = decodeURIComponent(name.slice(OTHER_NAME.length));
    return ID.test(id) ? id : undefined;
  } catch {
    return undefined;
  }
}
