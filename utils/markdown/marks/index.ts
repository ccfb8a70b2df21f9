export { type MarkdownPiece, type MarkdownText, readMarkdown } from './marked-text';
export { type Insertion, type MarkedMarkdown, type MarkLoss, type Passage, type TextMarkStyle, writeMarks } from './write-marks';
