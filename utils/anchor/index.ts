export type { CollectOptions, TextPiece } from './collect';
export { describe, describeSpan, type StoredSelectors } from './describe';
export { rangeOf, type Span, spanOf } from './dom-points';
export { type FoldedText, foldString, foldText } from './fold';
export { type Passage, type Resolution, type ResolveOptions, resolve } from './resolve';
export { indexText, type TextIndex, type TextSource } from './text-index';
export { loadVariants, type VariantFold } from './variants';
