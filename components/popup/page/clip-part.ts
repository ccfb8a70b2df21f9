import { type CaptureMode, captureTab } from '../../../utils/messaging';
import { articleFromCapture, type Draft } from '../../../utils/model/draft';
import { UnionclipError } from '../../../utils/model/errors';
import type { CardProps } from './card-props';

/** Saves what is selected on the page, or its plain text, with what the person added. */
export function clipPart(
  mode: Extract<CaptureMode, 'selection' | 'text'>,
  { page: { tabId }, saving }: Pick<CardProps, 'page' | 'saving'>,
  draft: Draft,
): Promise<void> {
  return saving.save(async (id) => {
    if (tabId === undefined) throw new UnionclipError('page-gone');
    return articleFromCapture(await captureTab(tabId, mode), draft, id);
  });
}
