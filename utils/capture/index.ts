import type { Capture } from '../model/capture';
import { UnionclipError } from '../model/errors';

export interface CaptureOptions {
  now?: Date;
}

export function capturePage(_page: Document, _options: CaptureOptions = {}): Capture {
  throw new UnionclipError('no-article');
}

export function captureSelection(_page: Document, _options: CaptureOptions = {}): Capture {
  throw new UnionclipError('nothing-selected');
}
