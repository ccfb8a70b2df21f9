import type { Capture } from '../model/capture';
import { UnionclipError } from '../model/errors';
import type { CaptureOptions } from './capture-page';

export { type CaptureOptions, capturePage } from './capture-page';

export function captureSelection(_page: Document, _options: CaptureOptions = {}): Capture {
  throw new UnionclipError('nothing-selected');
}
