/**
 * The product's own capture behind the interface of the extraction scorer: `extract(document, url)`. Bundled for the browser, so nothing
 * reachable from here may need an extension.
 */
import { capturePage } from '../../utils/capture';

export function extract(document: Document, _url: string) {
  const { metadata, markdown } = capturePage(document);
  return {
    title: metadata.title,
    byline: metadata.byline,
    source: metadata.source,
    editor: metadata.editor,
    published: metadata.publishedAt,
    siteName: metadata.site,
    section: metadata.section.length > 0 ? metadata.section : undefined,
    markdown,
  };
}
