export { countWords } from './count';
export { excerptOf } from './excerpt';
export { htmlToMarkdown, type MarkdownOptions } from './html-to-markdown';
export { markdownToText } from './plain-text';
