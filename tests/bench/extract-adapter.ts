/**
 * The product's own capture behind the interface of the extraction scorer: `extract(document, url)`. Bundled for the browser, so nothing
 * reachable from here may need an extension.
 */
import { capturePage } from '../../utils/capture';
import { markdownToText } from '../../utils/markdown';

export async function extract(document: Document, url: string) {
  const { metadata, markdown } = await capturePage(document, { url });
  return {
    title: metadata.title,
    byline: metadata.byline,
    source: metadata.source,
    editor: metadata.editor,
    published: metadata.publishedAt,
    siteName: metadata.site,
    section: metadata.section.length > 0 ? metadata.section : undefined,
    // As a clip is exported: the heading, then the body. Only the body is the text.
    markdown: `# ${metadata.title}\n\n${markdown}`,
    text: markdownToText(markdown),
  };
}
